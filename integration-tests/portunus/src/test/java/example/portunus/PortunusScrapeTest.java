package example.portunus;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.BasicAuthenticator;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.read.CatalogLibrary;
import dev.metricwright.simpleclient.SimpleclientBridge;
import example.portunus.RateLimitMetrics.RejectReason;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Portunus, from annotation to scrape: what it exposes is what its catalog says. */
class PortunusScrapeTest {

    private static final int FAMILIES_IN_THE_REFERENCE = 28;

    private static final Map<String, String> WEB = Map.of("client", "edge-1", "rule", "web", "owner", "acme");
    private static final Map<String, String> DNS = Map.of("client", "edge-1", "rule", "dns", "owner", "acme");
    private static final Map<String, String> OWNER = Map.of("client", "edge-1", "rule", "", "owner", "acme");

    private static final Catalog CATALOG = new CatalogLibrary(List.of(), PortunusScrapeTest.class.getClassLoader())
            .find("portunus")
            .catalog()
            .orElseThrow();

    private final HttpClient http = HttpClient.newHttpClient();
    private PortunusServer server;

    @BeforeEach
    void start() throws IOException {
        Authenticator superadmins = new BasicAuthenticator("portunus") {
            @Override
            public boolean checkCredentials(String user, String password) {
                return user.equals("superadmin") && password.equals("secret");
            }
        };
        server = new PortunusServer(0, superadmins);
        SampleLoad.drive(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        URI uri = server.endpoint().uri().resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private Scrape scrape() throws IOException, InterruptedException {
        return Scrape.parse(get("/metrics").body());
    }

    @Test
    void theCatalogHasAllFamiliesOfTheReference() {
        assertThat(CATALOG.families()).hasSize(FAMILIES_IN_THE_REFERENCE);
    }

    @Test
    void everyFamilyIsExposedAsTheCatalogSays() throws Exception {
        assertAsTheCatalogSays(scrape(), Map.of());
    }

    @Test
    void everyFamilyIsExposedAsTheCatalogSaysInOpenMetrics() throws Exception {
        HttpResponse<String> response = get("/metrics", "Accept", "application/openmetrics-text; version=1.0.0");
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/openmetrics-text; version=1.0.0; charset=utf-8");
        assertThat(response.body()).endsWith("# EOF\n");
        // The gauge of this name takes it; the counter beside it keeps its name and goes without its type.
        assertAsTheCatalogSays(
                Scrape.parse(response.body()), Map.of("portunus_traffic_quota_exhausted_total", "unknown"));
    }

    @Test
    void everyFamilyIsExposedAsTheCatalogSaysThroughSimpleclient() throws Exception {
        CollectorRegistry simpleclient = new CollectorRegistry();
        SimpleclientBridge.register(server.registry(), simpleclient);
        StringWriter text = new StringWriter();
        TextFormat.write004(text, simpleclient.metricFamilySamples());
        assertAsTheCatalogSays(
                Scrape.parse(text.toString()), Map.of("portunus_traffic_quota_exhausted_total", "untyped"));
    }

    private static void assertAsTheCatalogSays(Scrape scrape, Map<String, String> otherTypes) {
        Set<String> names =
                CATALOG.families().stream().map(Family::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(scrape.families().keySet()).containsExactlyElementsOf(names);
        for (Family family : CATALOG.families()) {
            Scrape.Exposed exposed = scrape.families().get(family.name());
            String type = otherTypes.getOrDefault(family.name(), family.type().word());
            assertThat(exposed.type()).as("type of %s", family.name()).isEqualTo(type);
            assertThat(exposed.samples()).as("samples of %s", family.name()).isNotEmpty();
            for (Scrape.Sample sample : exposed.samples()) {
                assertLabels(family, sample);
            }
            if (family.type() == FamilyType.HISTOGRAM) {
                assertHistogram(family, exposed);
            }
        }
    }

    private static void assertLabels(Family family, Scrape.Sample sample) {
        Set<String> names = new HashSet<>(sample.labels().keySet());
        names.remove("le");
        assertThat(names)
                .as("labels of %s", sample.name())
                .containsExactlyInAnyOrderElementsOf(
                        family.labels().stream().map(Label::name).toList());
        for (Label label : family.labels()) {
            if (label.isClosed()) {
                assertThat(label.values().listed())
                        .as("values of %s of %s", label.name(), family.name())
                        .containsKey(sample.labels().get(label.name()));
            }
        }
    }

    /** The last finite bound is 3 seconds; what took longer is in {@code +Inf} and in the count alone. */
    private static void assertHistogram(Family family, Scrape.Exposed exposed) {
        List<Scrape.Sample> buckets = exposed.samples().stream()
                .filter(sample -> sample.name().equals(family.name() + "_bucket"))
                .toList();
        assertThat(buckets.stream().map(bucket -> bucket.labels().get("le")))
                .containsExactly("0.001", "0.005", "0.01", "0.05", "0.1", "0.5", "1.0", "3.0", "+Inf");
        assertThat(buckets.stream().map(Scrape.Sample::number))
                .containsExactly(0.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0, 2.0, 3.0);
        assertThat(exposed.samples().stream()
                        .filter(sample -> !sample.name().endsWith("_bucket"))
                        .collect(Collectors.toMap(Scrape.Sample::name, Scrape.Sample::number)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(family.name() + "_count", 3.0, family.name() + "_sum", 5.084));
    }

    @Test
    void everyClosedValueIsRecorded() throws Exception {
        Scrape scrape = scrape();
        for (Family family : CATALOG.families()) {
            for (Label label : family.labels()) {
                if (label.isClosed()) {
                    assertThat(scrape.samples(family.name(), Map.of()).stream()
                                    .map(sample -> sample.labels().get(label.name()))
                                    .collect(Collectors.toSet()))
                            .as("values of %s of %s", label.name(), family.name())
                            .isEqualTo(label.values().listed().keySet());
                }
            }
        }
    }

    @Test
    void aRuleThatGoesTakesItsRowsExceptTheByteCounters() throws Exception {
        Scrape scrape = scrape();
        Set<String> left = CATALOG.families().stream()
                .map(Family::name)
                .filter(family -> !scrape.samples(family, DNS).isEmpty())
                .collect(Collectors.toSet());
        assertThat(left).containsExactlyInAnyOrder("portunus_rule_bytes_in_total", "portunus_rule_bytes_out_total");
        assertThat(scrape.samples("portunus_rule_bytes_in_total", DNS))
                .singleElement()
                .extracting(Scrape.Sample::value)
                .isEqualTo("2200");

        Set<String> ofTheOther = CATALOG.families().stream()
                .filter(family -> family.label("rule").isPresent())
                .map(Family::name)
                .collect(Collectors.toSet());
        assertThat(ofTheOther)
                .allSatisfy(family -> assertThat(scrape.samples(family, WEB)).isNotEmpty());
    }

    @Test
    void theRowsOfAnOwnerDoNotFallWhenARuleGoes() throws Exception {
        Scrape scrape = scrape();
        for (RejectReason reason : RejectReason.values()) {
            String value = reason.name().toLowerCase(Locale.ROOT);
            assertThat(value(scrape, "portunus_rate_limit_reject_total", WEB, Map.of("reason", value)))
                    .isEqualTo("1");
            assertThat(value(scrape, "portunus_rate_limit_reject_total", OWNER, Map.of("reason", value)))
                    .isEqualTo("2");
        }
        assertThat(value(scrape, "portunus_rate_limit_throttle_seconds_total", OWNER, Map.of("direction", "in")))
                .isEqualTo("0.5");
        assertThat(value(scrape, "portunus_rate_limit_throttle_seconds_total", OWNER, Map.of("direction", "out")))
                .isEqualTo("3.5");
        assertThat(value(scrape, "portunus_rate_limit_active_connections", OWNER, Map.of()))
                .isEqualTo("0");
    }

    private static String value(Scrape scrape, String family, Map<String, String> labels, Map<String, String> further) {
        List<Scrape.Sample> samples = scrape.samples(family, labels).stream()
                .filter(sample -> sample.labels().entrySet().containsAll(further.entrySet()))
                .toList();
        assertThat(samples).as("%s %s %s", family, labels, further).hasSize(1);
        return samples.get(0).value();
    }

    @Test
    void operatorRequestsAreThereFromTheStartExactlyWhereTheyAreLegal() throws Exception {
        try (PortunusServer fresh = new PortunusServer(0, new Refusing())) {
            Scrape scrape = Scrape.parse(http.send(
                            HttpRequest.newBuilder(fresh.endpoint().uri()).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());
            assertThat(scrape.samples("portunus_operator_requests_total", Map.of()).stream()
                            .map(sample -> sample.labels().get("outcome") + " "
                                    + sample.labels().get("reason") + " " + sample.value()))
                    .containsExactlyInAnyOrder(
                            "allow ok 0", "deny not_authenticated 0", "deny missing_role 0", "deny foreign_owner 0");
        }
    }

    /** Lets nobody in. */
    private static final class Refusing extends BasicAuthenticator {
        Refusing() {
            super("portunus");
        }

        @Override
        public boolean checkCredentials(String user, String password) {
            return false;
        }
    }

    @Test
    void superadminsReadTheSameUnderAnotherPath() throws Exception {
        assertThat(get("/v1/metrics").statusCode()).isEqualTo(401);
        String wrong = "Basic " + base64("superadmin:guess");
        assertThat(get("/v1/metrics", "Authorization", wrong).statusCode()).isEqualTo(401);
        HttpResponse<String> response = get("/v1/metrics", "Authorization", "Basic " + base64("superadmin:secret"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Scrape.parse(response.body()).families().keySet())
                .isEqualTo(scrape().families().keySet());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
