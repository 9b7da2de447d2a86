package example.injection.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quarkus needs {@code inject = CDI}, and one {@code CollectorRegistry} for all injection points. */
@io.quarkus.test.junit.QuarkusTest
class QuarkusTest {

    @Inject
    Store store;

    @TestHTTPResource("/q/metrics")
    URI endpoint;

    @Test
    void itsEndpointShowsWhatIsRecorded() throws IOException, InterruptedException {
        assertThat(scrape()).contains("portunus_store_busy_total 0.0");
        store.writeWhileBusy();
        assertThat(scrape())
                .contains("# TYPE portunus_store_busy_total counter", "portunus_store_busy_total 1.0")
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes"));
    }

    private List<String> scrape() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(endpoint).header("Accept", "text/plain").build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body()
                .lines()
                .toList();
    }
}
