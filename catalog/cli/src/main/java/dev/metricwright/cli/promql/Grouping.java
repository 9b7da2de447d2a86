package dev.metricwright.cli.promql;

import java.util.List;

/**
 * The series that an aggregation combines into one: those with the same values of some labels.
 *
 * @param without whether the labels are dropped; if not, they are kept
 * @param labels the labels
 */
public record Grouping(boolean without, List<String> labels) {

    /** All series are combined into one. */
    public static final Grouping ALL = new Grouping(false, List.of());

    /** Keeps its own copy. */
    public Grouping {
        labels = List.copyOf(labels);
    }
}
