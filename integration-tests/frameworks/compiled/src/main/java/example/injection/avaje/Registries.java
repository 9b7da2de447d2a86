package example.injection.avaje;

import dev.metricwright.MetricsRegistry;
import io.avaje.inject.Bean;
import io.avaje.inject.Factory;

/** Provides the registry that recorders record in. Avaje closes beans that can be closed when their scope ends. */
@Factory
final class Registries {

    @Bean
    MetricsRegistry registry() {
        return MetricsRegistry.create();
    }
}
