package dev.metricwright.cli.page;

import java.util.List;

/**
 * What tells a sample from the others of its page.
 *
 * @param name its name
 * @param labels the labels that identify it
 * @param timestamp its time in OpenMetrics, where a series may have several samples; in text always empty
 */
record Series(String name, List<PageLabel> labels, String timestamp) {

    static Series of(Sample sample, PageFormat format) {
        String timestamp = format == PageFormat.TEXT
                ? ""
                : sample.timestamp().map(Timestamp::text).orElse("");
        return new Series(sample.name(), sample.labels().identity(), timestamp);
    }
}
