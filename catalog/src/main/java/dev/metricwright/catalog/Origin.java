package dev.metricwright.catalog;

/**
 * Where something stands in a catalog file.
 *
 * @param file the file, as its reader was told
 * @param line the line, from 1; 0 where the file as a whole is meant
 * @param column the column, from 1; 0 where the file as a whole is meant
 */
public record Origin(String file, int line, int column) {

    /** The origin of what stands in no file. */
    public static final Origin NOWHERE = whole("");

    /**
     * A file as a whole, or a folder or a jar.
     *
     * @param file the file, as its reader was told
     * @return its origin
     */
    public static Origin whole(String file) {
        return new Origin(file, 0, 0);
    }

    /** {@return whether the file as a whole is meant, and no place in it} */
    public boolean isWhole() {
        return line == 0;
    }

    /** {@return {@code file:line:column}, as compilers write it; of a file as a whole, the file alone} */
    @Override
    public String toString() {
        return isWhole() ? file : file + ":" + line + ":" + column;
    }
}
