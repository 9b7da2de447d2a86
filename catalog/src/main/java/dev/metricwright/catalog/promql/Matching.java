package dev.metricwright.catalog.promql;

import java.util.List;

/**
 * Which series of two operands belong together.
 *
 * @param rule whether the labels are those to compare, or those to leave out
 * @param labels the labels
 * @param group whether several series of one side may share one of the other
 * @param include the labels that the many take from the one
 */
public record Matching(Rule rule, List<String> labels, Group group, List<String> include) {

    /** All labels are compared, and each series has one partner. */
    public static final Matching DEFAULT = new Matching(Rule.ALL, List.of(), Group.NONE, List.of());

    /** Which labels are compared. */
    public enum Rule {
        /** All. */
        ALL,
        /** The listed ones. */
        ON,
        /** All but the listed ones. */
        IGNORING
    }

    /** Which side has many series for one of the other. */
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
