package example.hexon;

import static org.assertj.core.api.Assertions.assertThat;

import conformance.Conformance;
import conformance.ReferenceCatalogs;
import conformance.Scrape;
import conformance.View;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.rules.WorstCase;
import dev.metricwright.simpleclient.SimpleclientBridge;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All of Hexon, from annotation to scrape: what it exposes is what its catalog says. */
class HexonConformanceTest {

    private static final int FAMILIES_IN_THE_REFERENCE = 564;

    private static final Catalog CATALOG = ReferenceCatalogs.named("hexon");
    private static final Conformance CONFORMANCE = new Conformance(CATALOG);

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
    void theCatalogHasAllFamiliesOfTheReference() {
        assertThat(CATALOG.families()).hasSize(FAMILIES_IN_THE_REFERENCE);
    }

    @Test
    void everyFamilyIsExposedAsTheCatalogSays() throws Exception {
        CONFORMANCE.check(scrape(), View.TEXT);
    }

    @Test
    void everyFamilyIsExposedAsTheCatalogSaysInOpenMetrics() throws Exception {
        String body = get("application/openmetrics-text; version=1.0.0");
        assertThat(body).endsWith("# EOF\n");
        CONFORMANCE.check(Scrape.parse(body), View.OPENMETRICS);
    }

    @Test
    void everyFamilyIsExposedAsTheCatalogSaysThroughSimpleclient() throws Exception {
        CollectorRegistry simpleclient = new CollectorRegistry();
        SimpleclientBridge.register(gateway.registry(), simpleclient);
        StringWriter text = new StringWriter();
        TextFormat.write004(text, simpleclient.metricFamilySamples());
        CONFORMANCE.check(Scrape.parse(text.toString()), View.SIMPLECLIENT_TEXT);
    }

    @Test
    void everyClosedValueIsRecorded() throws Exception {
        CONFORMANCE.checkClosedValues(scrape());
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
