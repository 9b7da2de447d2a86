package dev.metricwright.simpleclient;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ForeignFamilies;
import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import java.util.Objects;

/**
 * Exposes a {@link MetricsRegistry} through a simpleclient {@link CollectorRegistry}, or the other way round.
 *
 * <p>Names never change, in both of simpleclient's text formats. If simpleclient would change a name to fit its type
 * (it appends {@code _total} to every counter), the type becomes {@code unknown} instead. Values are rounded to
 * {@code double}.
 *
 * <p>simpleclient is an optional dependency of the runtime: an application that uses this class declares
 * {@code io.prometheus:simpleclient}, unless another dependency provides it.
 */
public final class SimpleclientBridge {

    private SimpleclientBridge() {}

    /**
     * Registers a view of all families that the registry has or will have.
     *
     * <p>simpleclient does not get any names in advance, so families may be added later. A family is left out as long as
     * another collector uses its name; the log names it once. Registering a registry a second time has no effect.
     *
     * @param registry the registry to expose
     * @param collectors the simpleclient registry that exposes it
     * @return the registered collector, the same for the same two registries, for {@link CollectorRegistry#unregister}
     */
    public static Collector register(MetricsRegistry registry, CollectorRegistry collectors) {
        Objects.requireNonNull(registry, "registry is null; pass the MetricsRegistry to expose");
        return RegistryCollector.registered(
                registry, Objects.requireNonNull(collectors, "collectors is null; pass a CollectorRegistry"));
    }

    /**
     * The families of simpleclient, which a Metricwright endpoint serves after its own: for example {@code jvm_*} and
     * {@code process_*} of {@code simpleclient_hotspot}, or metrics that no recorder records yet.
     *
     * <pre>{@code
     * DefaultExports.initialize();
     * MetricsEndpoint.on(registry).and(SimpleclientBridge.families(CollectorRegistry.defaultRegistry)).start();
     * }</pre>
     *
     * <p>A family keeps its name, its samples and their labels. A family or sample that no format can carry is left out,
     * and so are the families of a registry that is {@linkplain #register registered} in the same collectors, which
     * would be served twice. The log names each of them once. If a collector throws, the families of the collectors
     * that describe themselves are still served. A {@code CollectorRegistry(true)} and the default registry make
     * collectors describe themselves; a collector that does not and throws hides the other families of its registry.
     *
     * @param collectors the simpleclient registry to serve
     * @return a view of the families that exist at the time of a scrape
     */
    public static ForeignFamilies families(CollectorRegistry collectors) {
        Objects.requireNonNull(collectors, "collectors is null; pass a CollectorRegistry");
        return () -> CollectorReader.read(collectors);
    }
}
