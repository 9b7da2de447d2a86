package dev.metricwright.cli.page;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds series that a page exposes twice. In OpenMetrics, a series may have several samples with different timestamps. */
final class SeriesCheck {

    private final String file;
    private final PageFormat format;
    private final List<Finding> mistakes;
    private final Map<Series, Integer> lines = new HashMap<>();

    SeriesCheck(String file, PageFormat format, List<Finding> mistakes) {
        this.file = file;
        this.format = format;
        this.mistakes = mistakes;
    }

    private record Series(String name, List<Label> labels, String timestamp) {}

    void check(OpenFamily family, Sample sample) {
        String timestamp = format == PageFormat.TEXT
                ? ""
                : sample.timestamp().map(Timestamp::text).orElse("");
        Series series = new Series(sample.name(), sample.labels().identity(), timestamp);
        Integer first = lines.putIfAbsent(series, sample.line());
        if (first != null) {
            mistakes.add(Rule.SERIES_TWICE
                    .at(Page.line(file, sample.line()), sample.name(), first)
                    .about(family.name()));
            family.isDamaged();
        }
    }
}
