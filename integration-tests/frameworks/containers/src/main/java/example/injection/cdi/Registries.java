package example.injection.cdi;

import dev.metricwright.MetricsRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Says what recorders record to. A registry is final, so that its scope is one without proxies. */
@ApplicationScoped
public class Registries {

    @Produces
    @Singleton
    MetricsRegistry registry() {
        return MetricsRegistry.create();
    }

    void close(@Disposes MetricsRegistry registry) {
        registry.close();
    }
}
