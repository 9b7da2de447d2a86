package dev.metricwright.simpleclient;

import dev.metricwright.MetricsRegistry;
import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;

/**
 * Shows a {@link MetricsRegistry} to whatever reads a simpleclient {@link CollectorRegistry}.
 *
 * <p>Names stay as they are, in both of simpleclient's text formats: where its types would change one (it appends
 * {@code _total} to every counter), the type becomes {@code unknown} instead. Values are rounded to {@code double}.
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
        return new RegistryCollector(registry).register(collectors);
    }
}
