package example.injection.spring;

import dev.metricwright.MetricsRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Finds the recorder, and says what it records to; Spring closes the registry with its context. */
@Configuration
@ComponentScan
public class StoreConfiguration {

    @Bean
    MetricsRegistry registry() {
        return MetricsRegistry.create();
    }
}
