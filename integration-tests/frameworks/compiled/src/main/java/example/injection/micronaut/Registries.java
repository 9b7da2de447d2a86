package example.injection.micronaut;

import dev.metricwright.MetricsRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Provides the registry that recorders record in. */
@Factory
final class Registries {

    @Bean(preDestroy = "close")
    @Singleton
    MetricsRegistry registry() {
        return MetricsRegistry.create();
    }
}
