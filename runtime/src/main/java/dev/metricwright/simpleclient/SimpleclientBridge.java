package dev.metricwright.simpleclient;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ForeignFamilies;
import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import java.util.Collections;
import java.util.Objects;

/**
 * Shows a {@link MetricsRegistry} to whatever reads a simpleclient {@link CollectorRegistry}, or the other way round.
 *
 * <p>Names stay as they are, in both of simpleclient's text formats: where its types would change one (it appends
 * {@code _total} to every counter), the type becomes {@code unknown} instead. Values are rounded to {@code double}.
 *
 * <p>simpleclient is an optional dependency of the runtime: an application that uses this class declares
 * {@code io.prometheus:simpleclient}, unless another of its dependencies brings it.
 */
public final class SimpleclientBridge {

    private SimpleclientBridge() {}

    /**
     * Registers a view on all families that the registry has or will have.
     *
     * <p>simpleclient is told no names in advance, so families may come later, and names that another of its collectors uses
     * too are not refused.
     *
     * @param registry what to show
     * @param collectors where to show it
     * @return the registered collector, for {@link CollectorRegistry#unregister}
     */
    public static Collector register(MetricsRegistry registry, CollectorRegistry collectors) {
        Objects.requireNonNull(registry, "registry: give the MetricsRegistry to show");
        return new RegistryCollector(registry)
                .register(Objects.requireNonNull(collectors, "collectors: give simpleclient's registry"));
    }

    /**
     * The families of simpleclient, for an endpoint of ours to serve behind its own: {@code jvm_*} and {@code process_*} of
     * {@code simpleclient_hotspot}, say, or what has yet to become a recorder.
     *
     * <pre>{@code
     * DefaultExports.initialize();
     * MetricsEndpoint.on(registry).and(SimpleclientBridge.families(CollectorRegistry.defaultRegistry)).start();
     * }</pre>
     *
     * <p>They read as simpleclient itself writes them. A registry that is {@linkplain #register registered} in the same
     * collectors would be served twice; its families are left out here, and the log says so.
     *
     * @param collectors what to serve
     * @return a view on all families that there are at the time of a scrape
     */
    public static ForeignFamilies families(CollectorRegistry collectors) {
        Objects.requireNonNull(collectors, "collectors: give simpleclient's registry");
        return () -> Collections.list(collectors.metricFamilySamples()).stream()
                .map(CollectorFamily::new)
                .toList();
    }
}
