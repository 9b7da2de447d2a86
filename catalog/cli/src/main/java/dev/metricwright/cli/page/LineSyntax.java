package dev.metricwright.cli.page;

/** The grammar of the lines of a format. */
interface LineSyntax {

    /**
     * Reads a line.
     *
     * @throws UnreadableLine at the first mistake
     */
    Line read(LineScanner line) throws UnreadableLine;
}
