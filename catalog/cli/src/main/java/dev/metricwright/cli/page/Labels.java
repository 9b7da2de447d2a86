package dev.metricwright.cli.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The labels of a sample.
 *
 * @param list the labels, in the order of the page
 */
public record Labels(List<Label> list) {

    /** No labels. */
    static final Labels NONE = new Labels(List.of());

    /** Keeps its own copy. */
    public Labels {
        list = List.copyOf(list);
    }

    /**
     * The value of a label.
     *
     * @param name the name of the label
     * @return its value; empty if the label is absent
     */
    public Optional<String> value(String name) {
        for (Label label : list) {
            if (label.name().equals(name)) {
                return Optional.of(label.value());
            }
        }
        return Optional.empty();
    }

    /** The labels that identify a series: sorted, and without empty values, which both formats treat as absent. */
    List<Label> identity() {
        return identityWithout("");
    }

    /** The labels that identify a series, except one that tells apart the samples of one metric, such as {@code le}. */
    List<Label> identityWithout(String name) {
        return list.stream()
                .filter(label -> !label.value().isEmpty() && !label.name().equals(name))
                .sorted(Comparator.comparing(Label::name))
                .toList();
    }
}
