package dev.metricwright.catalog;

/**
 * Where something stands in a catalog file.
 *
 * @param file the file, as its reader was told
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record Origin(String file, int line, int column) {

    /** {@return {@code file:line:column}, as compilers write it} */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
