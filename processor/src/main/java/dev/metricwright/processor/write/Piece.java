package dev.metricwright.processor.write;

/** What code consists of: text, classes, how it is laid out, and other code. */
sealed interface Piece permits Piece.Text, Piece.Layout, ClassName, Code {

    /**
     * Text as it stands, but for the indentation of its lines.
     *
     * @param text the text
     */
    record Text(String text) implements Piece {}

    /** What shows in the lines of a file, and in nothing else. */
    enum Layout implements Piece {
        /** A space; where what follows does not fit into the line, a new line. */
        SPACE,
        /** Lines that begin from here on are indented by one level more. */
        INDENT,
        /** By one level less. */
        UNINDENT,
        /** A statement begins: its further lines are indented by two levels more. */
        BEGIN,
        /** It ends. */
        END
    }
}
