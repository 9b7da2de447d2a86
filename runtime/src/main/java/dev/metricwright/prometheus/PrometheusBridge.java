package dev.metricwright.prometheus;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Sampling;
import dev.metricwright.exposition.ExposedFamily;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.registry.PrometheusScrapeRequest;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Exposes a {@link MetricsRegistry} through a {@link PrometheusRegistry} of the Prometheus Java client 1.x, with its
 * exporters and their formats.
 *
 * <p>Names never change. The client would change some names to fit their type (it appends {@code _total} to every
 * counter and {@code _info} to every info), and it would merge some families (the gauge {@code x} and the counter
 * {@code x_total}). In these cases the type becomes unknown instead: {@code untyped} in the Prometheus text and
 * protobuf formats, {@code unknown} in OpenMetrics, a gauge over OTLP. Units are not passed to the client, because over
 * OTLP the client removes them from names. Values are rounded to {@code double}. The client sorts labels by name. It
 * spells bucket bounds as Java does: {@code 1000000.0} for 1e6, which Metricwright's own formats write as
 * {@code 1e+06}.
 *
 * <p>The client must be 1.6 or later to keep every name. An earlier client refuses names that end in {@code _total},
 * {@code _info}, {@code _created} or {@code _bucket}, unless the suffix belongs to the type of the family. The refused
 * families are left out, see {@link #leftOut()}. The client fails a scrape if two of its collectors use the same name
 * for families of different types, or for series with the same labels.
 */
public final class PrometheusBridge implements MultiCollector {

    private static final Logger LOG = System.getLogger(PrometheusBridge.class.getName());

    private final MetricsRegistry registry;
    private final NavigableSet<String> leftOut = new ConcurrentSkipListSet<>();

    private PrometheusBridge(MetricsRegistry registry) {
        this.registry = registry;
    }

    /**
     * Registers a view of all families that the registry has or will have. The client does not get any names in
     * advance.
     *
     * @param registry the registry to expose
     * @param prometheusRegistry the client's registry that exposes it
     * @return the registered collector, for {@link PrometheusRegistry#unregister(MultiCollector)}
     */
    public static PrometheusBridge register(MetricsRegistry registry, PrometheusRegistry prometheusRegistry) {
        PrometheusBridge bridge = new PrometheusBridge(
                Objects.requireNonNull(registry, "registry is null; pass the MetricsRegistry to expose"));
        Objects.requireNonNull(prometheusRegistry, "prometheusRegistry is null; pass the client's registry");
        prometheusRegistry.register(bridge);
        return bridge;
    }

    /**
     * The families that scrapes left out because the client refuses them. Each of them is also logged once, with the
     * message of the client.
     *
     * @return their names up to now, sorted; empty if the client keeps every name
     */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    @Override
    public MetricSnapshots collect() {
        return collect(name -> true, null);
    }

    /**
     * Collects the requested families; the others are not read.
     *
     * @param includedNames whether the family of a name is requested
     * @param scrapeRequest not used
     */
    @Override
    public MetricSnapshots collect(Predicate<String> includedNames, @Nullable PrometheusScrapeRequest scrapeRequest) {
        List<ExposedFamily> asked = ExposedFamily.inOpenMetrics(registry.families()).stream()
                .filter(exposed -> includedNames.test(exposed.family().name()))
                .toList();
        Sampling sampling =
                Sampling.of(registry, asked.stream().map(ExposedFamily::family).toList());
        MetricSnapshots.Builder collected = MetricSnapshots.builder();
        for (ExposedFamily exposed : asked) {
            MetricSnapshot snapshot = snapshot(exposed, sampling);
            if (snapshot != null && !snapshot.getDataPoints().isEmpty()) {
                collected.metricSnapshot(snapshot);
            }
        }
        return collected.build();
    }

    /** Reads a family. If the client refuses it, the result is null, so that the other families are still exposed. */
    private @Nullable MetricSnapshot snapshot(ExposedFamily exposed, Sampling sampling) {
        try {
            return SnapshotReader.read(exposed, sampling);
        } catch (IllegalArgumentException refused) {
            String name = exposed.family().name();
            if (leftOut.add(name)) {
                LOG.log(
                        Level.WARNING,
                        "metric family {0} is left out because the Prometheus client refuses it; use client 1.6 or"
                                + " later, or another view: {1}",
                        name,
                        refused.getMessage());
            }
            return null;
        }
    }
}
