package dev.metricwright.cli.page;

import java.util.Optional;

/**
 * An example of what a sample counts.
 *
 * @param labels its labels, such as the id of a trace
 * @param value the value that was observed
 * @param timestamp when it was observed
 */
public record Exemplar(Labels labels, double value, Optional<Timestamp> timestamp) {

    /** The number of characters in names and values of its labels, which OpenMetrics limits to 128. */
    int length() {
        return labels.list().stream()
                .mapToInt(label -> characters(label.name()) + characters(label.value()))
                .sum();
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
