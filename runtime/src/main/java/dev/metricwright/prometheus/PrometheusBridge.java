package dev.metricwright.prometheus;

import dev.metricwright.LabelSelection;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Sampling;
import dev.metricwright.exposition.ExposedFamily;
import dev.metricwright.exposition.ForeignFamilies;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.registry.PrometheusScrapeRequest;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
 * <p>Counters and histograms have the {@linkplain MetricsRegistry#createdAt() creation time} of the registry as their
 * start time, which the client exports over OTLP and in protobuf. Its text formats contain it as {@code _created}
 * series, if the client is configured to write them; by default, it does not.
 *
 * <p>The client must be 1.6 or later to keep every name. An earlier client refuses names that end in {@code _total},
 * {@code _info}, {@code _created} or {@code _bucket}, unless the suffix belongs to the type of the family. The refused
 * families are left out, see {@link #leftOut()}. So are families whose names another collector of the client uses, because
 * the client may fail the whole scrape if two of its collectors use one name. To know these names, the bridge asks the
 * client for them at each scrape; collectors that do not tell their names are therefore read twice.
 */
public final class PrometheusBridge implements MultiCollector {

    private static final Logger LOG = System.getLogger(PrometheusBridge.class.getName());

    private final MetricsRegistry registry;
    private final PrometheusRegistry prometheusRegistry;
    private final LabelSelection labels;
    private final List<PrometheusBridge> earlier;
    private final NavigableSet<String> leftOut = new ConcurrentSkipListSet<>();

    private PrometheusBridge(
            MetricsRegistry registry,
            PrometheusRegistry prometheusRegistry,
            LabelSelection labels,
            List<PrometheusBridge> earlier) {
        this.registry = registry;
        this.prometheusRegistry = prometheusRegistry;
        this.labels = labels;
        this.earlier = earlier;
    }

    /**
     * Registers a view of all families that the registry has or will have. The client does not get any names in
     * advance, so families may be added later. A family is left out as long as another collector uses its name.
     * Registering a registry a second time has no effect.
     *
     * @param registry the registry to expose
     * @param prometheusRegistry the client's registry that exposes it
     * @return the registered collector, the same for the same two registries, for {@link PrometheusRegistry#unregister(MultiCollector)}
     * @throws IllegalStateException if the registry is already registered there for a pipeline
     */
    public static PrometheusBridge register(MetricsRegistry registry, PrometheusRegistry prometheusRegistry) {
        return register(registry, prometheusRegistry, LabelSelection.DEFAULT);
    }

    /**
     * Registers a view of all families that the registry has or will have, as one pipeline has them. A family whose
     * catalog states {@code pipelines: {otlp: {labels: [a]}}} has the label {@code a} and the common labels of the
     * registry in the pipeline {@code otlp}, and no others: series that differ in other labels are exposed as their sum.
     * All other families are exposed as by {@link #register(MetricsRegistry, PrometheusRegistry)}.
     *
     * <pre>{@code
     * PrometheusRegistry exported = new PrometheusRegistry();
     * PrometheusBridge.register(registry, exported, "otlp");
     * OpenTelemetryExporter.builder().registry(exported).buildAndStart();
     * }</pre>
     *
     * @param registry the registry to expose
     * @param prometheusRegistry the client's registry that exposes it
     * @param pipeline the name of the pipeline
     * @return the registered collector, the same for the same two registries and pipeline
     * @throws IllegalStateException if the registry is already registered there without a pipeline, or for another one
     */
    public static PrometheusBridge register(
            MetricsRegistry registry, PrometheusRegistry prometheusRegistry, String pipeline) {
        Objects.requireNonNull(pipeline, "pipeline is null; pass its name in the catalog");
        return register(registry, prometheusRegistry, LabelSelection.ofPipeline(pipeline));
    }

    private static PrometheusBridge register(
            MetricsRegistry registry, PrometheusRegistry prometheusRegistry, LabelSelection labels) {
        Objects.requireNonNull(registry, "registry is null; pass the MetricsRegistry to expose");
        Objects.requireNonNull(prometheusRegistry, "prometheusRegistry is null; pass the client's registry");
        synchronized (prometheusRegistry) { // of two that register at the same time, the second must find the first
            List<PrometheusBridge> earlier = OtherNames.in(prometheusRegistry).bridges();
            for (PrometheusBridge existing : earlier) {
                if (existing.registry == registry) {
                    existing.checkSame(labels);
                    return existing;
                }
            }
            PrometheusBridge bridge = new PrometheusBridge(registry, prometheusRegistry, labels, earlier);
            prometheusRegistry.register(bridge);
            return bridge;
        }
    }

    /** Throws if the bridge shows other labels: the client cannot have each family twice. */
    private void checkSame(LabelSelection requested) {
        if (!labels.equals(requested)) {
            throw new IllegalStateException("the MetricsRegistry is already registered there " + pipeline(labels)
                    + ", so it cannot be registered " + pipeline(requested) + "; use another PrometheusRegistry");
        }
    }

    private static String pipeline(LabelSelection labels) {
        return labels.pipeline().map(name -> "for the pipeline \"" + name + '"').orElse("without a pipeline");
    }

    /**
     * The families of the client, which a Metricwright endpoint serves after its own: for example those of Micrometer.
     *
     * <pre>{@code
     * MetricsEndpoint.on(registry).and(PrometheusBridge.families(PrometheusRegistry.defaultRegistry)).start();
     * }</pre>
     *
     * <p>A family keeps its name, its samples and their labels, but native buckets are left out. A family that no format
     * can carry is left out, and so are the families of a registry that is {@linkplain #register registered} in the
     * same registry of the client, which would be served twice. The log names each of them once. If a collector throws,
     * the other collectors that have a name are still served.
     *
     * @param prometheusRegistry the client's registry to serve
     * @return a view of the families that exist at the time of a scrape
     */
    public static ForeignFamilies families(PrometheusRegistry prometheusRegistry) {
        Objects.requireNonNull(prometheusRegistry, "prometheusRegistry is null; pass the client's registry");
        return () -> RegistryReader.read(prometheusRegistry);
    }

    /**
     * The families that scrapes left out, because the client refuses them or another collector uses their names. Each of
     * them is also logged once, with the reason.
     *
     * @return their names up to now, sorted; empty if none was left out
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
        if (includedNames instanceof OtherNames asking) {
            asking.found(this);
            return MetricSnapshots.of();
        }
        Map<Boolean, List<ExposedFamily>> byFree = byFree(includedNames);
        report(byFree.getOrDefault(false, List.of()));
        List<ExposedFamily> asked = byFree.getOrDefault(true, List.of());
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

    /** The names of other collectors, and of bridges that were registered before. */
    private Set<String> taken() {
        OtherNames others = OtherNames.in(prometheusRegistry);
        Set<String> taken = new HashSet<>(others.names());
        for (PrometheusBridge bridge : others.bridges()) {
            if (earlier.contains(bridge)) {
                taken.addAll(ExposedFamily.claimed(bridge.registry.families()));
            }
        }
        return taken;
    }

    /** The requested families, divided into those whose names no other collector uses, and the others. */
    private Map<Boolean, List<ExposedFamily>> byFree(Predicate<String> includedNames) {
        Set<String> taken = taken();
        return ExposedFamily.inOpenMetrics(registry.families()).stream()
                .filter(exposed -> includedNames.test(exposed.family().name()))
                .collect(Collectors.partitioningBy(
                        exposed -> Collections.disjoint(ExposedFamily.claimed(List.of(exposed.family())), taken)));
    }

    /** Logs the families that are left out, because the client would fail the whole scrape, and were not before. */
    private void report(List<ExposedFamily> taken) {
        List<String> names = taken.stream()
                .map(exposed -> exposed.family().name())
                .filter(leftOut::add)
                .toList();
        if (!names.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "metric families are left out of the Prometheus client, because other collectors use their names:"
                            + " {0}; rename one family of each pair",
                    String.join(", ", names));
        }
    }

    /** Reads a family. If the client refuses it, the result is null, so that the other families are still exposed. */
    private @Nullable MetricSnapshot snapshot(ExposedFamily exposed, Sampling sampling) {
        try {
            return SnapshotReader.read(exposed, labels, sampling, registry.createdAt());
        } catch (IllegalArgumentException refused) {
            String name = exposed.family().name();
            if (leftOut.add(name)) {
                LOG.log(
                        Level.WARNING,
                        "metric family {0} is left out of the Prometheus client: the client refuses it; use client 1.6"
                                + " or later, or another view: {1}",
                        name,
                        refused.getMessage());
            }
            return null;
        }
    }
}
