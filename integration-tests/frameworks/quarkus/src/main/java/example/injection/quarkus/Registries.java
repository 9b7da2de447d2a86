package example.injection.quarkus;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.simpleclient.SimpleclientBridge;
import io.prometheus.client.CollectorRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Says what recorders record to, and shows it at {@code /q/metrics}. Quarkus' own producer makes a new
 * {@link CollectorRegistry} for each who asks, of which its endpoint reads one; this one makes it for all.
 */
@ApplicationScoped
public class Registries {

    @Produces
    @Singleton
    CollectorRegistry collectors() {
        return new CollectorRegistry(true);
    }

    @Produces
    @Singleton
    MetricsRegistry registry(CollectorRegistry collectors) {
        MetricsRegistry registry = MetricsRegistry.create();
        SimpleclientBridge.register(registry, collectors);
        return registry;
    }
}
