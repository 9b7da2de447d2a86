package example.injection.micronaut;

import dev.metricwright.MetricsRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Says what recorders record to. */
@Factory
final class Registries {

    @Bean(preDestroy = "close")
    @Singleton
    MetricsRegistry registry() {
        return MetricsRegistry.create();
    }
}
