package dev.metricwright.cli.page;

import dev.metricwright.catalog.finding.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Checks the quantiles of summaries. */
final class SummaryCheck {

    private static final String QUANTILE = "quantile";

    private final FamilyCheck report;
    private final PageFamily family;

    /** The quantiles of each metric at each time, with the text of each. */
    private final Map<Key, TreeMap<Double, String>> metrics = new HashMap<>();

    SummaryCheck(FamilyCheck report, PageFamily family) {
        this.report = report;
        this.family = family;
    }

    private record Key(List<PageLabel> labels, String timestamp) {}

    void check() {
        family.samples().stream()
                .filter(sample -> family.suffix(sample).isEmpty())
                .forEach(this::quantile);
    }

    private void quantile(Sample sample) {
        Optional<String> text = sample.labels().value(QUANTILE);
        if (text.isEmpty()) {
            report.report(family, sample.line(), Rule.QUANTILE_MISSING, sample.name());
            return;
        }
        OptionalDouble quantile = Numbers.value(text.get());
        if (quantile.isEmpty() || !(quantile.getAsDouble() >= 0 && quantile.getAsDouble() <= 1)) {
            report.report(family, sample.line(), Rule.QUANTILE_RANGE, text.get());
            return;
        }
        order(sample, text.get(), quantile.getAsDouble());
    }

    /** OpenMetrics admits any order. */
    private void order(Sample sample, String text, double quantile) {
        boolean isText = report.format() == PageFormat.TEXT;
        String timestamp = isText ? "" : sample.timestamp().map(Timestamp::text).orElse("");
        TreeMap<Double, String> others = metrics.computeIfAbsent(
                new Key(sample.labels().identityWithout(QUANTILE), timestamp), first -> new TreeMap<>());
        String same = others.get(quantile);
        if (same != null) {
            report.report(family, sample.line(), Rule.QUANTILE_TWICE, text, same);
        } else if (isText && !others.isEmpty() && others.lastKey() > quantile) {
            report.report(
                    family,
                    sample.line(),
                    Rule.QUANTILE_ORDER,
                    text,
                    others.lastEntry().getValue());
        }
        others.put(quantile, text);
    }
}
