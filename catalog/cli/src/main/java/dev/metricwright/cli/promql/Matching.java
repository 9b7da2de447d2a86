package dev.metricwright.cli.promql;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The way in which the series of two operands are matched.
 *
 * @param keyword which labels are compared
 * @param labels the labels
 * @param group whether several series of one side may match the same series of the other
 * @param include the labels that these several series take from the one that they match
 * @param fill the values of series that are missing on one side
 */
public record Matching(Keyword keyword, List<String> labels, Group group, List<String> include, Fill fill) {

    /** All labels are compared, and each series matches one other. */
    public static final Matching DEFAULT = new Matching(Keyword.NONE, List.of(), Group.NONE, List.of(), Fill.NONE);

    /**
     * The values of series that are missing on one side.
     *
     * @param left the value of those on the left, if they are filled in
     * @param right the value of those on the right, if they are filled in
     */
    public record Fill(OptionalDouble left, OptionalDouble right) {

        /** A series that is missing on one side is missing in the result. */
        public static final Fill NONE = new Fill(OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** The keyword that says which labels are compared. */
    public enum Keyword {
        /** No keyword: all labels. */
        NONE,
        /** The listed ones. */
        ON,
        /** All except the listed ones. */
        IGNORING
    }

    /** The side on which several series may match the same series of the other. */
    public enum Group {
        /** Neither. */
        NONE,
        /** The left. */
        LEFT,
        /** The right. */
        RIGHT
    }

    /** Keeps its own copies. */
    public Matching {
        labels = List.copyOf(labels);
        include = List.copyOf(include);
    }
}
