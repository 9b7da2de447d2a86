package example.injection.spring;

import dev.metricwright.MetricsRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Scans for the recorder, and provides the registry, which Spring closes with its context. */
@Configuration
@ComponentScan
public class StoreConfiguration {

    @Bean
    MetricsRegistry registry() {
        return MetricsRegistry.create();
    }
}
