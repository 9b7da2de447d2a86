package dev.metricwright.prometheus;

import dev.metricwright.exposition.BucketBound;
import dev.metricwright.exposition.ForeignFamilies.Reading;
import dev.metricwright.exposition.ForeignFamily;
import dev.metricwright.exposition.ForeignSample;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DistributionDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Exemplar;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Quantile;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the families of a registry of client 1.x. The client gives up at the first collector that throws. Then the
 * collectors are read again, one by one, each by its name.
 */
final class RegistryReader {

    private final PrometheusRegistry registry;
    private final List<MetricSnapshot> snapshots = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    private RegistryReader(PrometheusRegistry registry) {
        this.registry = registry;
    }

    /** Reads the families that a registry has now. Native buckets are not read. */
    static Reading read(PrometheusRegistry registry) {
        RegistryReader reader = new RegistryReader(registry);
        reader.collect();
        List<ForeignFamily> families = new ArrayList<>();
        for (MetricSnapshot snapshot : reader.snapshots) {
            try {
                families.add(family(snapshot));
            } catch (Throwable invalid) { // whatever a collector returns, the other families are exposed
                reader.failures.add(invalid);
            }
        }
        return new Reading(families, reader.failures);
    }

    private void collect() {
        try {
            registry.scrape().forEach(snapshots::add);
            return;
        } catch (Throwable failed) {
            failures.add(failed);
        }
        snapshots.clear();
        Set<String> names = new LinkedHashSet<>();
        try {
            MetricSnapshots ofCollectorsWithoutNames = registry.scrape(name -> {
                names.add(name);
                return false;
            });
            ofCollectorsWithoutNames.forEach(snapshots::add);
        } catch (Throwable ofCollectorWithoutNames) {
            // It is thrown again below. The names that were asked for before are known.
        }
        for (String name : names) {
            try {
                registry.scrape(name::equals).forEach(this::addIfNew);
            } catch (Throwable failed) {
                // The first failure of this scrape is reported.
            }
        }
    }

    private void addIfNew(MetricSnapshot snapshot) {
        String name = snapshot.getMetadata().getPrometheusName();
        if (snapshots.stream()
                .noneMatch(other -> other.getMetadata().getPrometheusName().equals(name))) {
            snapshots.add(snapshot);
        }
    }

    private static ForeignFamily family(MetricSnapshot snapshot) {
        ForeignFamily.Type type = type(snapshot);
        String given = snapshot.getMetadata().getPrometheusName();
        String name = type == ForeignFamily.Type.COUNTER
                ? without(given, "_total")
                : type == ForeignFamily.Type.INFO ? without(given, "_info") : given;
        List<ForeignSample> samples = new ArrayList<>();
        for (DataPointSnapshot point : snapshot.getDataPoints()) {
            samples.addAll(new PointReader(name, point).read());
        }
        String help = snapshot.getMetadata().getHelp();
        String unit = snapshot.getMetadata().hasUnit()
                ? snapshot.getMetadata().getUnit().toString()
                : "";
        return new ForeignFamily(name, type, help == null ? "" : help, unit, samples);
    }

    private static String without(String name, String suffix) {
        return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    }

    private static ForeignFamily.Type type(MetricSnapshot snapshot) {
        if (snapshot instanceof CounterSnapshot) {
            return ForeignFamily.Type.COUNTER;
        }
        if (snapshot instanceof GaugeSnapshot) {
            return ForeignFamily.Type.GAUGE;
        }
        if (snapshot instanceof HistogramSnapshot histogram) {
            return histogram.isGaugeHistogram() ? ForeignFamily.Type.GAUGE_HISTOGRAM : ForeignFamily.Type.HISTOGRAM;
        }
        if (snapshot instanceof SummarySnapshot) {
            return ForeignFamily.Type.SUMMARY;
        }
        if (snapshot instanceof InfoSnapshot) {
            return ForeignFamily.Type.INFO;
        }
        return snapshot instanceof StateSetSnapshot ? ForeignFamily.Type.STATE_SET : ForeignFamily.Type.UNKNOWN;
    }

    /** Reads the samples of one series. */
    private record PointReader(String name, DataPointSnapshot point) {

        List<ForeignSample> read() {
            List<ForeignSample> samples = new ArrayList<>();
            if (point instanceof CounterSnapshot.CounterDataPointSnapshot counter) {
                samples.add(sample("_total", counter.getValue(), converted(counter.getExemplar())));
            } else if (point instanceof GaugeSnapshot.GaugeDataPointSnapshot gauge) {
                samples.add(sample("", gauge.getValue(), null));
            } else if (point instanceof UnknownSnapshot.UnknownDataPointSnapshot unknown) {
                samples.add(sample("", unknown.getValue(), null));
            } else if (point instanceof InfoSnapshot.InfoDataPointSnapshot) {
                samples.add(sample("_info", 1, null));
            } else if (point instanceof StateSetSnapshot.StateSetDataPointSnapshot states) {
                for (StateSetSnapshot.State state : states) {
                    samples.add(sample("", name, state.getName(), state.isTrue() ? 1 : 0, null));
                }
            } else if (point instanceof SummarySnapshot.SummaryDataPointSnapshot summary) {
                for (Quantile quantile : summary.getQuantiles()) {
                    samples.add(
                            sample("", "quantile", Double.toString(quantile.getQuantile()), quantile.getValue(), null));
                }
                addDistribution(summary, samples);
            } else if (point instanceof HistogramDataPointSnapshot histogram) {
                addBuckets(histogram, samples);
                addDistribution(histogram, samples);
            }
            return samples;
        }

        private void addBuckets(HistogramDataPointSnapshot histogram, List<ForeignSample> samples) {
            if (!histogram.hasClassicHistogramData()) {
                samples.add(sample("_bucket", "le", "+Inf", (double) histogram.getCount(), null));
                return;
            }
            double below = Double.NEGATIVE_INFINITY;
            long count = 0;
            for (int i = 0; i < histogram.getClassicBuckets().size(); i++) {
                double bound = histogram.getClassicBuckets().getUpperBound(i);
                count += histogram.getClassicBuckets().getCount(i);
                Exemplar exemplar = histogram.getExemplars().get(below, bound);
                samples.add(sample("_bucket", "le", BucketBound.text(bound), (double) count, converted(exemplar)));
                below = bound;
            }
        }

        private void addDistribution(DistributionDataPointSnapshot distribution, List<ForeignSample> samples) {
            if (distribution.hasCount()) {
                samples.add(sample("_count", (double) distribution.getCount(), null));
            }
            if (distribution.hasSum()) {
                samples.add(sample("_sum", distribution.getSum(), null));
            }
        }

        private ForeignSample sample(String suffix, double value, ForeignSample.@Nullable Exemplar exemplar) {
            return new ForeignSample(name + suffix, labels(point.getLabels()), value, timestamp(), exemplar);
        }

        private ForeignSample sample(
                String suffix,
                String label,
                String labelValue,
                double value,
                ForeignSample.@Nullable Exemplar exemplar) {
            Map<String, String> labels = labels(point.getLabels());
            labels.put(label, labelValue);
            return new ForeignSample(name + suffix, labels, value, timestamp(), exemplar);
        }

        private @Nullable Long timestamp() {
            return point.hasScrapeTimestamp() ? point.getScrapeTimestampMillis() : null;
        }

        private static Map<String, String> labels(Labels labels) {
            Map<String, String> converted = new LinkedHashMap<>();
            for (int i = 0; i < labels.size(); i++) {
                converted.put(labels.getPrometheusName(i), labels.getValue(i));
            }
            return converted;
        }

        private static ForeignSample.@Nullable Exemplar converted(@Nullable Exemplar exemplar) {
            return exemplar == null
                    ? null
                    : new ForeignSample.Exemplar(
                            labels(exemplar.getLabels()),
                            exemplar.getValue(),
                            exemplar.hasTimestamp() ? exemplar.getTimestampMillis() : null);
        }
    }
}
