package dev.metricwright.catalog;

/**
 * The place of something in a catalog file.
 *
 * @param file the file, by the name that its reader was given
 * @param line the line, from 1; 0 if the file as a whole is meant
 * @param column the column, from 1; 0 if the file as a whole is meant
 */
public record Origin(String file, int line, int column) implements Place {

    /** The origin of something that is in no file. */
    public static final Origin NOWHERE = whole("");

    /**
     * A file as a whole, or a folder or a jar.
     *
     * @param file the file, by the name that its reader was given
     * @return its origin
     */
    public static Origin whole(String file) {
        return new Origin(file, 0, 0);
    }

    /** {@return whether the file as a whole is meant, not a place in it} */
    public boolean isWhole() {
        return line == 0;
    }

    /** {@return {@code file:line:column}, as compilers write it; for a file as a whole, only the file} */
    @Override
    public String toString() {
        return isWhole() ? file : file + ":" + line + ":" + column;
    }
}
