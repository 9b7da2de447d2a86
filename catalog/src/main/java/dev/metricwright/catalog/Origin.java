package dev.metricwright.catalog;

/**
 * Where something stands in a catalog file.
 *
 * @param file the file, as its reader was told
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record Origin(String file, int line, int column) {

    /** The origin of what stands in no file. */
    public static final Origin NOWHERE = new Origin("", 0, 0);

    /** {@return {@code file:line:column}, as compilers write it} */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
