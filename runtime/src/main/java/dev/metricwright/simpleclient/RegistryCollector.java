package dev.metricwright.simpleclient;

import dev.metricwright.Family;
import dev.metricwright.LabelSelection;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Sampling;
import dev.metricwright.exposition.ExposedFamily;
import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Predicate;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the families of a registry again at each scrape. */
final class RegistryCollector extends Collector implements Collector.Describable {

    private static final Logger LOG = System.getLogger(RegistryCollector.class.getName());

    private final MetricsRegistry registry;
    private final CollectorRegistry collectors;
    private final List<RegistryCollector> earlier;
    private final Set<String> leftOut = ConcurrentHashMap.newKeySet();

    private RegistryCollector(MetricsRegistry registry, CollectorRegistry collectors, List<RegistryCollector> earlier) {
        this.registry = registry;
        this.collectors = collectors;
        this.earlier = earlier;
    }

    /** Registers a collector, or finds the one that is registered already. */
    static RegistryCollector registered(MetricsRegistry registry, CollectorRegistry collectors) {
        synchronized (collectors) { // of two that register at the same time, the second must find the first
            List<RegistryCollector> earlier = OtherNames.in(collectors).bridges();
            for (RegistryCollector existing : earlier) {
                if (existing.registry == registry) {
                    return existing;
                }
            }
            return new RegistryCollector(registry, collectors, earlier).register(collectors);
        }
    }

    /** Describes nothing: a description cannot change, but recorders may add families at any time. */
    @Override
    public List<MetricFamilySamples> describe() {
        return List.of();
    }

    @Override
    public List<MetricFamilySamples> collect() {
        return collect(null);
    }

    @Override
    public List<MetricFamilySamples> collect(@Nullable Predicate<String> names) {
        if (names instanceof OtherNames asking) {
            asking.found(this);
            return List.of();
        }
        Set<String> taken = taken();
        Map<Boolean, List<Family>> byFree = registry.families().stream()
                .collect(Collectors.partitioningBy(
                        family -> Collections.disjoint(ExposedFamily.fixedNames(family), taken)));
        report(byFree.getOrDefault(false, List.of()));
        List<Family> free = byFree.getOrDefault(true, List.of());
        List<ExposedFamily> asked = ExposedFamily.inOpenMetrics(free, taken).stream()
                .filter(exposed -> names == null || exposed.matches(names::test))
                .toList();
        Sampling sampling =
                Sampling.of(registry, asked.stream().map(ExposedFamily::family).toList());
        List<MetricFamilySamples> collected = new ArrayList<>();
        for (ExposedFamily exposed : asked) {
            SampleReader reader = new SampleReader(exposed.family());
            exposed.family().visit(reader, LabelSelection.DEFAULT, sampling);
            if (!reader.samples().isEmpty()) {
                collected.add(samples(exposed, reader.samples()));
            }
        }
        return collected;
    }

    /** The names of other collectors, and of bridges that were registered before. */
    private Set<String> taken() {
        OtherNames others = OtherNames.in(collectors);
        Set<String> taken = new HashSet<>(others.names());
        for (RegistryCollector bridge : others.bridges()) {
            if (earlier.contains(bridge)) {
                taken.addAll(ExposedFamily.claimed(bridge.registry.families()));
            }
        }
        return taken;
    }

    /** Logs the families that are left out and were not before. */
    private void report(List<Family> taken) {
        List<String> names =
                taken.stream().map(Family::name).filter(leftOut::add).toList();
        if (!names.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "metric families are left out of simpleclient, because other collectors use their names: {0}; rename"
                            + " one family of each pair",
                    String.join(", ", names));
        }
    }

    /** simpleclient strips {@code _total} from the name of a counter even if it was stripped before. */
    private static MetricFamilySamples samples(ExposedFamily exposed, List<MetricFamilySamples.Sample> samples) {
        String help = exposed.family().help();
        if (exposed.type() == ExposedFamily.Type.COUNTER && exposed.name().endsWith("_total")) {
            return new MetricFamilySamples(exposed.family().name(), Type.UNKNOWN, help, samples);
        }
        return new MetricFamilySamples(exposed.name(), exposed.unit(), type(exposed.type()), help, samples);
    }

    private static Type type(ExposedFamily.Type type) {
        return switch (type) {
            case COUNTER -> Type.COUNTER;
            case GAUGE -> Type.GAUGE;
            case HISTOGRAM -> Type.HISTOGRAM;
            case INFO -> Type.INFO;
            case UNKNOWN -> Type.UNKNOWN;
        };
    }
}
