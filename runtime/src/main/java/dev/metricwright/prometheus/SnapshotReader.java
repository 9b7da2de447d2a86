package dev.metricwright.prometheus;

import dev.metricwright.Family;
import dev.metricwright.LabelSelection;
import dev.metricwright.Quantity;
import dev.metricwright.Sampling;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import dev.metricwright.exposition.ExposedFamily;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Exemplar;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.PrometheusNaming;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot.UnknownDataPointSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Converts the series of one family into a snapshot of client 1.x. It uses only API that is public in every version. It
 * does not use the builders of snapshots, because from 1.7 on they remove suffixes from names.
 */
final class SnapshotReader implements SeriesVisitor {

    private final double[] bounds;
    private final long createdMillis;
    private final List<Sample> samples = new ArrayList<>();
    private final List<HistogramDataPointSnapshot> histograms = new ArrayList<>();

    private SnapshotReader(Family family, Instant createdAt) {
        double[] finite = family.bounds();
        this.bounds = Arrays.copyOf(finite, finite.length + 1);
        this.bounds[finite.length] = Double.POSITIVE_INFINITY;
        this.createdMillis = createdAt.toEpochMilli();
    }

    /**
     * Reads a family.
     *
     * @param exposed the family as it appears in OpenMetrics
     * @param labels the labels to show
     * @param sampling the answers of its suppliers
     * @param createdAt the time since which its totals are counted
     * @return its current series; may be empty
     * @throws IllegalArgumentException if the client refuses the name or another property of the family
     */
    static MetricSnapshot read(ExposedFamily exposed, LabelSelection labels, Sampling sampling, Instant createdAt) {
        MetricMetadata metadata =
                new MetricMetadata(name(exposed), exposed.family().help());
        SnapshotReader reader = new SnapshotReader(exposed.family(), createdAt);
        exposed.family().visit(reader, labels, sampling);
        return switch (exposed.type()) {
            case COUNTER ->
                new CounterSnapshot(
                        metadata,
                        reader.samples(each -> new CounterDataPointSnapshot(
                                each.value, each.labels, each.exemplar, reader.createdMillis)));
            case GAUGE ->
                new GaugeSnapshot(
                        metadata, reader.samples(each -> new GaugeDataPointSnapshot(each.value, each.labels, null)));
            case HISTOGRAM -> new HistogramSnapshot(metadata, reader.histograms);
            case INFO -> new InfoSnapshot(metadata, reader.samples(each -> new InfoDataPointSnapshot(each.labels)));
            case UNKNOWN ->
                new UnknownSnapshot(
                        metadata, reader.samples(each -> new UnknownDataPointSnapshot(each.value, each.labels, null)));
        };
    }

    /**
     * The full name, which all formats of client 1.6 and later keep. Earlier clients expect the names of counters and
     * infos without the suffix, and append it themselves.
     */
    private static String name(ExposedFamily exposed) {
        String whole = exposed.family().name();
        return PrometheusNaming.isValidMetricName(whole) ? whole : exposed.name();
    }

    @Override
    public void counter(SeriesLabels labels, Quantity total) {
        samples.add(new Sample(labels(labels), total.toDouble(), null));
    }

    @Override
    public void counter(SeriesLabels labels, Quantity total, dev.metricwright.Exemplar exemplar) {
        samples.add(new Sample(labels(labels), total.toDouble(), converted(exemplar)));
    }

    @Override
    public void gauge(SeriesLabels labels, double value) {
        samples.add(new Sample(labels(labels), value, null));
    }

    @Override
    public void histogram(SeriesLabels labels, long[] counts, Quantity sum) {
        histogram(labels, counts, sum, Exemplars.EMPTY);
    }

    @Override
    public void histogram(
            SeriesLabels labels, long[] counts, Quantity sum, dev.metricwright.@Nullable Exemplar[] exemplars) {
        List<Exemplar> present = new ArrayList<>();
        for (dev.metricwright.Exemplar exemplar : exemplars) {
            if (exemplar != null) {
                present.add(converted(exemplar));
            }
        }
        histogram(labels, counts, sum, Exemplars.of(present));
    }

    private void histogram(SeriesLabels labels, long[] counts, Quantity sum, Exemplars exemplars) {
        long[] each = new long[bounds.length];
        for (int i = 0; i < each.length; i++) {
            each[i] = i == 0 ? counts[0] : counts[i] - counts[i - 1];
        }
        histograms.add(new HistogramDataPointSnapshot(
                ClassicHistogramBuckets.of(bounds, each), sum.toDouble(), labels(labels), exemplars, createdMillis));
    }

    private static Exemplar converted(dev.metricwright.Exemplar exemplar) {
        Labels span = Labels.of(
                Exemplar.TRACE_ID, exemplar.span().traceId(),
                Exemplar.SPAN_ID, exemplar.span().spanId());
        return new Exemplar(exemplar.value(), span, exemplar.epochMillis());
    }

    private <T> List<T> samples(Function<Sample, T> converted) {
        return samples.stream().map(converted).toList();
    }

    private static Labels labels(SeriesLabels labels) {
        String[] names = new String[labels.size()];
        String[] values = new String[labels.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = labels.name(i);
            values[i] = labels.value(i);
        }
        return Labels.of(names, values);
    }

    /** One series of any type except a histogram. */
    private record Sample(
            Labels labels, double value, @Nullable Exemplar exemplar) {}
}
