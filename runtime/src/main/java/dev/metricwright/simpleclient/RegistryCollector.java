package dev.metricwright.simpleclient;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Sampling;
import dev.metricwright.exposition.ExposedFamily;
import io.prometheus.client.Collector;
import io.prometheus.client.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the families of a registry again at each scrape. */
final class RegistryCollector extends Collector implements Collector.Describable {

    private final MetricsRegistry registry;

    RegistryCollector(MetricsRegistry registry) {
        this.registry = registry;
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
        List<ExposedFamily> asked = ExposedFamily.inOpenMetrics(registry.families()).stream()
                .filter(exposed -> names == null || exposed.matches(names::test))
                .toList();
        Sampling sampling =
                Sampling.of(registry, asked.stream().map(ExposedFamily::family).toList());
        List<MetricFamilySamples> collected = new ArrayList<>();
        for (ExposedFamily exposed : asked) {
            SampleReader reader = new SampleReader(exposed.family());
            exposed.family().visit(reader, Set.of(), sampling);
            if (!reader.samples().isEmpty()) {
                collected.add(samples(exposed, reader.samples()));
            }
        }
        return collected;
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
