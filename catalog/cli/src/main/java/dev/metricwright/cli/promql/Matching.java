package dev.metricwright.cli.promql;

import java.util.List;

/**
 * The way in which the series of two operands are matched.
 *
 * @param keyword which labels are compared
 * @param labels the labels
 * @param group whether several series of one side may match the same series of the other
 * @param include the labels that these several series take from the one that they match
 */
public record Matching(Keyword keyword, List<String> labels, Group group, List<String> include) {

    /** All labels are compared, and each series matches one other. */
    public static final Matching DEFAULT = new Matching(Keyword.NONE, List.of(), Group.NONE, List.of());

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
