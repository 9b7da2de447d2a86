package dev.metricwright.testing;

import java.util.List;
import java.util.Map;

/**
 * A series as it was at the time of a scrape.
 *
 * @param labels the labels that it has, by name
 * @param encoded the labels as a scrape writes them between the braces
 * @param samples its lines in a scrape: one, or several for a histogram
 */
record Series(Map<String, String> labels, String encoded, List<Sample> samples) {

    Series {
        labels = Map.copyOf(labels);
        samples = List.copyOf(samples);
    }

    /** Whether the series has these labels, and perhaps others. An empty label and an absent label are the same. */
    boolean has(Map<String, String> selected) {
        return selected.entrySet().stream()
                .allMatch(label -> labels.getOrDefault(label.getKey(), "").equals(label.getValue()));
    }

    /** The line with a name. */
    Sample sample(String name) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<String> lines() {
        return samples.stream().map(Sample::line).toList();
    }
}
