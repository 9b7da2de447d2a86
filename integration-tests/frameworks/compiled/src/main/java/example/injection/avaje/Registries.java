package example.injection.avaje;

import dev.metricwright.MetricsRegistry;
import io.avaje.inject.Bean;
import io.avaje.inject.Factory;

/** Says what recorders record to; Avaje closes what can be closed with its scope. */
@Factory
final class Registries {

    @Bean
    MetricsRegistry registry() {
        return MetricsRegistry.create();
    }
}
