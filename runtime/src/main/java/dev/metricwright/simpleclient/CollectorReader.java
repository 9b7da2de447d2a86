package dev.metricwright.simpleclient;

import dev.metricwright.exposition.ForeignFamilies.Reading;
import dev.metricwright.exposition.ForeignFamily;
import dev.metricwright.exposition.ForeignSample;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exemplars.Exemplar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the families of a simpleclient registry. simpleclient gives up at the first collector that throws. Then the
 * collectors are read again, one by one, each by a name that it describes.
 */
final class CollectorReader {

    private final CollectorRegistry collectors;
    private final List<@Nullable MetricFamilySamples> seen = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    private CollectorReader(CollectorRegistry collectors) {
        this.collectors = collectors;
    }

    /** Reads the families that a registry has now. */
    static Reading read(CollectorRegistry collectors) {
        CollectorReader reader = new CollectorReader(collectors);
        reader.collect();
        List<ForeignFamily> families = new ArrayList<>();
        for (MetricFamilySamples family : reader.seen) {
            try {
                families.add(reader.converted(family));
            } catch (Throwable invalid) { // whatever a collector returns, the other families are exposed
                reader.failures.add(invalid);
            }
        }
        return new Reading(families, reader.failures);
    }

    private void collect() {
        try {
            add(collectors.metricFamilySamples());
            return;
        } catch (Throwable failed) {
            failures.add(failed);
        }
        Set<String> names = new LinkedHashSet<>();
        try {
            collectors.filteredMetricFamilySamples(name -> {
                names.add(name);
                return false;
            });
        } catch (Throwable ofCollectorWithoutNames) {
            // It is thrown again below, and does not hide the names, which are asked for before.
        }
        Set<String> read = new LinkedHashSet<>();
        addNames(seen, read);
        for (String name : names) {
            if (!read.contains(name)) {
                collect(name, read);
            }
        }
    }

    /** Reads the collector that describes a name. Collectors without names are read as well, each time. */
    private void collect(String name, Set<String> read) {
        int before = seen.size();
        try {
            add(collectors.filteredMetricFamilySamples(name::equals));
        } catch (Throwable failed) {
            return; // reported already
        }
        List<@Nullable MetricFamilySamples> added = seen.subList(before, seen.size());
        added.removeIf(family -> family == null || read.contains(family.name));
        addNames(added, read);
    }

    private static void addNames(List<@Nullable MetricFamilySamples> families, Set<String> names) {
        for (MetricFamilySamples family : families) {
            if (family != null) {
                names.add(family.name);
                names.addAll(Arrays.asList(family.getNames())); // another library may have put null there
            }
        }
    }

    private void add(Enumeration<MetricFamilySamples> families) {
        while (families.hasMoreElements()) {
            seen.add(families.nextElement());
        }
    }

    private ForeignFamily converted(@Nullable MetricFamilySamples family) {
        if (family == null) {
            throw new IllegalArgumentException("a collector returned null as a family");
        }
        List<ForeignSample> samples = new ArrayList<>();
        List<Throwable> invalidSamples = new ArrayList<>();
        for (Sample sample : family.samples) {
            try {
                samples.add(converted(sample));
            } catch (Throwable invalid) { // a sample that is not valid hides no other sample
                invalidSamples.add(new IllegalArgumentException(
                        "a sample of family " + family.name + ": " + invalid.getMessage(), invalid));
            }
        }
        ForeignFamily converted = new ForeignFamily(
                family.name,
                type(family.type),
                family.help == null ? "" : family.help,
                family.unit == null ? "" : family.unit,
                samples);
        failures.addAll(invalidSamples);
        return converted;
    }

    private static ForeignFamily.Type type(io.prometheus.client.Collector.Type type) {
        return switch (type) {
            case COUNTER -> ForeignFamily.Type.COUNTER;
            case GAUGE -> ForeignFamily.Type.GAUGE;
            case HISTOGRAM -> ForeignFamily.Type.HISTOGRAM;
            case GAUGE_HISTOGRAM -> ForeignFamily.Type.GAUGE_HISTOGRAM;
            case SUMMARY -> ForeignFamily.Type.SUMMARY;
            case INFO -> ForeignFamily.Type.INFO;
            case STATE_SET -> ForeignFamily.Type.STATE_SET;
            case UNKNOWN -> ForeignFamily.Type.UNKNOWN;
        };
    }

    private static ForeignSample converted(Sample sample) {
        return new ForeignSample(
                sample.name,
                ForeignSample.labels(sample.labelNames, sample.labelValues),
                sample.value,
                sample.timestampMs,
                converted(sample.exemplar));
    }

    private static ForeignSample.@Nullable Exemplar converted(@Nullable Exemplar exemplar) {
        if (exemplar == null) {
            return null;
        }
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < exemplar.getNumberOfLabels(); i++) {
            labels.put(exemplar.getLabelName(i), exemplar.getLabelValue(i));
        }
        return new ForeignSample.Exemplar(labels, exemplar.getValue(), exemplar.getTimestampMs());
    }
}
