package example.injection.boot;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.prometheus.PrometheusBridge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Shows its recorders at {@code /actuator/prometheus}, beside what Micrometer has to tell. */
@SpringBootApplication
public class StoreApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StoreApplication.class, arguments);
    }

    @Bean
    MetricsRegistry registry() {
        return MetricsRegistry.create();
    }

    /** Spring Boot makes the registry of the Prometheus client itself. */
    @Bean
    PrometheusBridge bridge(MetricsRegistry registry, PrometheusRegistry prometheus) {
        return PrometheusBridge.register(registry, prometheus);
    }
}
