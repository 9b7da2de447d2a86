package dev.metricwright.catalog.promql;

import java.util.List;

/**
 * Which series an aggregation makes one of: those that agree in some labels.
 *
 * @param without whether the labels are those that go, or those that stay
 * @param labels the labels
 */
public record Grouping(boolean without, List<String> labels) {

    /** All series make one. */
    public static final Grouping ALL = new Grouping(false, List.of());

    /** Keeps its own copy. */
    public Grouping {
        labels = List.copyOf(labels);
    }
}
