package example.injection.cdi;

import dev.metricwright.MetricsRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Provides the registry that recorders record in. A registry is final, so its scope must be one without proxies. */
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
