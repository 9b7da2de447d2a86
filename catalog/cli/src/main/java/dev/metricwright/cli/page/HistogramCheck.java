package dev.metricwright.cli.page;

import dev.metricwright.catalog.finding.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Checks the buckets of histograms. OpenMetrics forbids a sum beside negative bounds, because a sum that may fall is not a
 * counter. It is accepted here as Prometheus accepts it: without it, such a histogram has no mean.
 */
final class HistogramCheck {

    private static final String LE = "le";

    private final FamilyCheck report;
    private final PageFamily family;
    private final Map<Key, Point> points = new LinkedHashMap<>();

    HistogramCheck(FamilyCheck report, PageFamily family) {
        this.report = report;
        this.family = family;
    }

    private record Key(List<PageLabel> labels, String timestamp) {}

    /** The samples with the same labels and the same time. */
    private static final class Point {
        private final int line;
        private int lastLine;
        private String lastLe = "";
        private double lastBound = Double.NaN;
        private double lastCount;
        private boolean hasBuckets;
        private boolean hasNegativeBounds;
        private boolean isDamaged;
        private Optional<Sample> count = Optional.empty();
        private Optional<Sample> sum = Optional.empty();

        Point(int line) {
            this.line = line;
        }
    }

    void check() {
        for (Sample sample : family.samples()) {
            switch (family.suffix(sample)) {
                case "_bucket" -> bucket(sample, point(sample, sample.labels().identityWithout(LE)));
                case "_count", "_gcount" -> point(sample, sample.labels().identity()).count = Optional.of(sample);
                case "_sum", "_gsum" -> point(sample, sample.labels().identity()).sum = Optional.of(sample);
                default -> {}
            }
        }
        points.values().stream().filter(point -> !point.isDamaged).forEach(this::check);
    }

    private boolean isText() {
        return report.format() == PageFormat.TEXT;
    }

    private Point point(Sample sample, List<PageLabel> labels) {
        String timestamp =
                isText() ? "" : sample.timestamp().map(Timestamp::text).orElse("");
        return points.computeIfAbsent(new Key(labels, timestamp), first -> new Point(sample.line()));
    }

    private void bucket(Sample sample, Point point) {
        Optional<String> le = sample.labels().value(LE);
        OptionalDouble bound = le.map(Numbers::value).orElse(OptionalDouble.empty());
        if (bound.isEmpty() || Double.isNaN(bound.getAsDouble())) {
            point.isDamaged = true;
            if (le.isEmpty()) {
                report.report(family, sample.line(), Rule.BOUND_MISSING, sample.name());
            } else {
                report.report(family, sample.line(), Rule.BOUND_NOT_A_NUMBER, le.get());
            }
            return;
        }
        bucket(sample, point, le.orElseThrow(), bound.getAsDouble());
        sample.exemplar()
                .filter(exemplar -> exemplar.value() > bound.getAsDouble())
                .ifPresent(outside -> report.report(
                        family, sample.line(), Rule.EXEMPLAR_OUTSIDE, Numbers.text(outside.value()), le.get()));
    }

    private void bucket(Sample sample, Point point, String le, double bound) {
        if (bound == Double.POSITIVE_INFINITY && !le.equals("+Inf")) {
            report.report(family, sample.line(), Rule.INFINITE_BOUND, le);
        }
        if (point.hasBuckets && bound <= point.lastBound) {
            order(sample, point, le, bound);
        } else if (point.hasBuckets && sample.value() < point.lastCount) {
            report.report(
                    family,
                    sample.line(),
                    Rule.BUCKETS_NOT_CUMULATIVE
                            .with("bound", le)
                            .with("count", Numbers.text(sample.value()))
                            .with("before", Numbers.text(point.lastCount))
                            .with("line", point.lastLine));
        }
        point.hasBuckets = true;
        point.hasNegativeBounds |= bound < 0;
        point.lastLe = le;
        point.lastBound = bound;
        point.lastCount = sample.value();
        point.lastLine = sample.line();
    }

    private void order(Sample sample, Point point, String le, double bound) {
        point.isDamaged = true;
        report.report(
                family,
                sample.line(),
                (bound == point.lastBound ? Rule.BOUND_TWICE : Rule.BOUND_ORDER)
                        .with("bound", le)
                        .with("before", point.lastLe)
                        .with("line", point.lastLine));
    }

    private void check(Point point) {
        if (!point.hasBuckets) {
            report.report(family, point.line, Rule.NO_BUCKETS, family.name());
        } else if (point.lastBound != Double.POSITIVE_INFINITY) {
            report.report(family, point.lastLine, Rule.INFINITY_MISSING, family.name());
        } else {
            point.count
                    .filter(count -> count.value() != point.lastCount)
                    .ifPresent(count -> report.report(
                            family,
                            count.line(),
                            Rule.COUNT_DIFFERS
                                    .with("sample", count.name())
                                    .with("count", Numbers.text(count.value()))
                                    .with("bucket", Numbers.text(point.lastCount))
                                    .with("line", point.lastLine)));
        }
        if (!isText()) {
            sum(point);
        }
    }

    private void sum(Point point) {
        if (point.hasBuckets && point.sum.isPresent() != point.count.isPresent()) {
            Sample alone = point.sum.or(() -> point.count).orElseThrow();
            report.report(
                    family,
                    alone.line(),
                    Rule.SUM_OR_COUNT_MISSING,
                    alone.name(),
                    family.type().sampleNames(family.name(), report.format()).get(point.sum.isPresent() ? 2 : 1));
        }
        point.sum
                .filter(sum -> sum.value() < 0 && !point.hasNegativeBounds)
                .ifPresent(sum ->
                        report.report(family, sum.line(), Rule.SUM_VALUE, sum.name(), Numbers.text(sum.value())));
    }
}
