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
