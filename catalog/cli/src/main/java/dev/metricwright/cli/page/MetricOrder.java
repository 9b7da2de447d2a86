package dev.metricwright.cli.page;

import dev.metricwright.catalog.finding.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that the samples of a metric are together, in the order of their time, as OpenMetrics requires. An info family is
 * not checked: its labels do not show which samples are of one metric.
 */
final class MetricOrder {

    private final FamilyCheck report;
    private final PageFamily family;
    private final Set<List<PageLabel>> metrics = new HashSet<>();

    MetricOrder(FamilyCheck report, PageFamily family) {
        this.report = report;
        this.family = family;
    }

    void check() {
        String special = family.type().specialLabel(family.name());
        List<PageLabel> metric = List.of();
        Optional<Timestamp> last = Optional.empty();
        for (Sample sample : family.samples()) {
            List<PageLabel> own = sample.labels().identityWithout(special);
            if (metrics.isEmpty() || !own.equals(metric)) {
                if (!metrics.add(own)) {
                    report.report(family, sample.line(), Rule.METRIC_INTERRUPTED, family.name());
                    return;
                }
            } else if (!follows(last, sample.timestamp())) {
                report.report(family, sample.line(), Rule.TIMESTAMP_ORDER, sample.name());
                return;
            }
            metric = own;
            last = sample.timestamp();
        }
    }

    private static boolean follows(Optional<Timestamp> last, Optional<Timestamp> next) {
        return (last.isPresent() && next.isPresent())
                ? last.get().seconds() <= next.get().seconds()
                : (last.isEmpty() && next.isEmpty());
    }
}
