package example.injection;

import static org.assertj.core.api.Assertions.assertThat;

import example.injection.boot.Store;
import example.injection.boot.StoreApplication;
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

/** Spring Boot 3.5 takes {@code inject = SPRING}, and a bean that bridges to its Prometheus registry. */
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
