package example.injection.boot;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.prometheus.PrometheusBridge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Exposes its recorders at {@code /actuator/prometheus}, together with the metrics of Micrometer. */
@SpringBootApplication
public class StoreApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StoreApplication.class, arguments);
    }

    @Bean
    MetricsRegistry registry() {
        return MetricsRegistry.create();
    }

    /** Spring Boot creates the registry of the Prometheus client itself. */
    @Bean
    PrometheusBridge bridge(MetricsRegistry registry, PrometheusRegistry prometheus) {
        return PrometheusBridge.register(registry, prometheus);
    }
}
