package example.injection.quarkus;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.simpleclient.SimpleclientBridge;
import io.prometheus.client.CollectorRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Provides the registry that recorders record in, and exposes it at {@code /q/metrics}. Quarkus' own producer creates a
 * new {@link CollectorRegistry} for each injection point, and its endpoint reads only one of them; this producer
 * creates one for all.
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
