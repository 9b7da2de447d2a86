package dev.metricwright.prometheus;

import dev.metricwright.MetricsRegistry;
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
 * Shows a {@link MetricsRegistry} to whatever reads a {@link PrometheusRegistry} of the Prometheus Java client 1.x: its
 * exporters and their formats.
 *
 * <p>Names stay as they are in all of them. Where the client would change one for its type (it appends {@code _total} to
 * every counter and {@code _info} to every info), or where two families would become one (the gauge {@code x} beside the
 * counter {@code x_total}), the type becomes unknown instead: {@code untyped} in the Prometheus text and protobuf formats,
 * {@code unknown} in OpenMetrics, a gauge over OTLP. Units are not handed on, since over OTLP the client takes them out of
 * names. Values are rounded to {@code double}; the client sorts labels by name and spells bucket bounds as Java does, 1e6 as
 * {@code 1000000.0} where our own formats write {@code 1e+06}.
 *
 * <p>The client must be 1.6 or later to keep every name. An earlier one refuses those that end in {@code _total},
 * {@code _info}, {@code _created} or {@code _bucket}, unless the type is the one that the suffix stands for; these families
 * are left out, see {@link #leftOut()}. The client fails a scrape in which two of its collectors give the same name to
 * families of different types, or to series with the same labels.
 */
public final class PrometheusBridge implements MultiCollector {

    private static final Logger LOG = System.getLogger(PrometheusBridge.class.getName());

    private final MetricsRegistry registry;
    private final NavigableSet<String> leftOut = new ConcurrentSkipListSet<>();

    private PrometheusBridge(MetricsRegistry registry) {
        this.registry = registry;
    }

    /**
     * Registers a view on all families that the registry has or will have; the client is told no names in advance.
     *
     * @param registry what to show
     * @param prometheusRegistry where to show it
     * @return the registered collector, for {@link PrometheusRegistry#unregister(MultiCollector)}
     */
    public static PrometheusBridge register(MetricsRegistry registry, PrometheusRegistry prometheusRegistry) {
        PrometheusBridge bridge =
                new PrometheusBridge(Objects.requireNonNull(registry, "registry: give the MetricsRegistry to show"));
        Objects.requireNonNull(prometheusRegistry, "prometheusRegistry: give the client's");
        prometheusRegistry.register(bridge);
        return bridge;
    }

    /**
     * The families that a scrape had to leave out, because the client refuses them. Each is also logged, once, with what the
     * client says.
     *
     * @return their names, sorted, as of now; empty with a client that keeps every name
     */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    @Override
    public MetricSnapshots collect() {
        return collect(name -> true, null);
    }

    /**
     * Collects some families; those that are not asked for are not read.
     *
     * @param includedNames tells, of the name of a family, whether it is asked for
     * @param scrapeRequest not looked at
     */
    @Override
    public MetricSnapshots collect(Predicate<String> includedNames, @Nullable PrometheusScrapeRequest scrapeRequest) {
        MetricSnapshots.Builder collected = MetricSnapshots.builder();
        for (ExposedFamily exposed : ExposedFamily.inOpenMetrics(registry.families())) {
            if (includedNames.test(exposed.family().name())) {
                MetricSnapshot snapshot = snapshot(exposed);
                if (snapshot != null && !snapshot.getDataPoints().isEmpty()) {
                    collected.metricSnapshot(snapshot);
                }
            }
        }
        return collected.build();
    }

    /** One family that the client refuses must not cost it all the others. */
    private @Nullable MetricSnapshot snapshot(ExposedFamily exposed) {
        try {
            return SnapshotReader.read(exposed);
        } catch (IllegalArgumentException refused) {
            String name = exposed.family().name();
            if (leftOut.add(name)) {
                LOG.log(
                        Level.WARNING,
                        "metric family {0} is left out, the Prometheus client refuses it; use client 1.6 or later, or"
                                + " another view: {1}",
                        name,
                        refused.getMessage());
            }
            return null;
        }
    }
}
