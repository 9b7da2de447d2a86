package example.hexon;

import static org.assertj.core.api.Assertions.assertThat;

import conformance.ReferenceCatalogs;
import conformance.Scrape;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.rules.WorstCase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All of Hexon, from annotation to scrape: it exposes what its catalog defines. */
class HexonScrapeTest {

    private static final Catalog CATALOG = ReferenceCatalogs.named("hexon");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static HexonGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        gateway = new HexonGateway(0);
        SampleLoad.drive(gateway);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    private static String get(String accept) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(gateway.uri()).header("Accept", accept).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static Scrape scrape() throws IOException, InterruptedException {
        return Scrape.parse(get("text/plain; version=0.0.4"));
    }

    @Test
    void noFamilyHasMoreSeriesThanItsWorstCase() throws Exception {
        Scrape scrape = scrape();
        for (Family family : CATALOG.families()) {
            assertThat((long) scrape.samples(family.name(), Map.of()).size())
                    .as("series of %s", family.name())
                    .isLessThanOrEqualTo(WorstCase.of(family).orElseThrow());
        }
    }

    @Test
    void theSameTrafficLeavesTheSameScrape() throws Exception {
        try (HexonGateway other = new HexonGateway(0)) {
            SampleLoad.drive(other);
            HttpRequest request = HttpRequest.newBuilder(other.uri()).build();
            String body =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
            assertThat(Scrape.parse(body)).isEqualTo(scrape());
        }
    }
}
