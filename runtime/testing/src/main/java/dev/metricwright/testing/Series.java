package dev.metricwright.testing;

import java.util.List;
import java.util.Map;

/**
 * A series as it was at the time of a scrape.
 *
 * @param labels its labels, by name; those that are absent are not there
 * @param encoded the same as a scrape has them between the braces
 * @param samples its lines in a scrape: one, or those of a histogram
 */
record Series(Map<String, String> labels, String encoded, List<Sample> samples) {

    Series {
        labels = Map.copyOf(labels);
        samples = List.copyOf(samples);
    }

    /** Whether the series has these labels, and maybe others. Empty and absent are one. */
    boolean has(Map<String, String> selected) {
        return selected.entrySet().stream()
                .allMatch(label -> labels.getOrDefault(label.getKey(), "").equals(label.getValue()));
    }

    /** Its line of a name. */
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
