package example.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.prometheus.PrometheusBridge;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.GaugeTable;
import example.injection.boot.Store;
import example.injection.boot.StoreApplication;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringVersion;

/** Spring Boot 3.5 needs {@code inject = SPRING}, and a bean that bridges to its Prometheus registry. */
class SpringBootTest {

    private final ConfigurableApplicationContext application =
            SpringApplication.run(StoreApplication.class, "--server.port=0", "--logging.level.root=warn");

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void theActuatorShowsWhatIsRecorded() throws IOException, InterruptedException {
        assertThat(scrape()).contains("portunus_store_busy_total 0.0");
        application.getBean(Store.class).writeWhileBusy();
        assertThat(scrape())
                .contains("# TYPE portunus_store_busy_total counter", "portunus_store_busy_total 1.0")
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes"));
    }

    @Test
    void soDoesMicrometersRegistryOfItself() {
        application.getBean(Store.class).writeWhileBusy();
        assertThat(application.getBean(PrometheusMeterRegistry.class).scrape().lines())
                .contains("# TYPE portunus_store_busy_total counter", "portunus_store_busy_total 1.0")
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes"));
    }

    /** Spring Boot 3.5 includes client 1.3, which refuses gauges with such a name. */
    @Test
    void aFamilyThatItsClientRefusesIsLeftOutByNameAndTheOthersShow() throws IOException, InterruptedException {
        GaugeTable.of(
                        application.getBean(MetricsRegistry.class),
                        FamilyDefinition.gauge("writers_total").build())
                .open()
                .set(3);
        assertThat(scrape())
                .contains("portunus_store_busy_total 0.0")
                .noneMatch(line -> line.startsWith("writers") || line.contains(" writers"));
        assertThat(application.getBean(PrometheusBridge.class).leftOut()).containsExactly("writers_total");
    }

    /** The application context beside this one is of version 7. */
    @Test
    void theVersionOfSpringIs62() {
        assertThat(SpringVersion.getVersion()).startsWith("6.2.");
    }

    private List<String> scrape() throws IOException, InterruptedException {
        String port = application.getEnvironment().getProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body()
                .lines()
                .toList();
    }
}
