package dev.metricwright.cli.promql;

import dev.metricwright.catalog.Place;
import java.util.Comparator;

/**
 * A position in an expression.
 *
 * @param line the line, from 1
 * @param column the column, from 1, in characters
 */
public record Position(int line, int column) implements Place, Comparable<Position> {

    private static final Comparator<Position> IN_ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    /**
     * The position of an index in a text.
     *
     * @param text the text
     * @param index the index
     * @return its line and column
     */
    public static Position at(String text, int index) {
        String before = text.substring(0, index);
        int lineStart = before.lastIndexOf('\n') + 1;
        return new Position(
                1 + (int) before.chars().filter(c -> c == '\n').count(),
                1 + before.codePointCount(lineStart, before.length()));
    }

    @Override
    public int compareTo(Position other) {
        return IN_ORDER.compare(this, other);
    }

    /** {@return {@code line:column}} */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
