package example.portunus;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.BasicAuthenticator;
import conformance.ReferenceCatalogs;
import conformance.Scrape;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import example.portunus.RateLimitMetrics.RejectReason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Portunus, from annotation to scrape: it exposes what its catalog defines. */
class PortunusScrapeTest {

    private static final Map<String, String> WEB = Map.of("client", "edge-1", "rule", "web", "owner", "acme");
    private static final Map<String, String> DNS = Map.of("client", "edge-1", "rule", "dns", "owner", "acme");
    private static final Map<String, String> OWNER = Map.of("client", "edge-1", "rule", "", "owner", "acme");

    private static final Catalog CATALOG = ReferenceCatalogs.named("portunus");
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

    /** The last finite bound is 3 seconds; longer times are counted only in {@code +Inf} and in the count. */
    @Test
    void theSlowestHellosAreInTheLastBucketAlone() throws Exception {
        String family = "portunus_tls_client_hello_peek_duration_seconds";
        Scrape.Exposed exposed = scrape().families().get(family);
        List<Scrape.Sample> buckets = exposed.samples().stream()
                .filter(sample -> sample.name().equals(family + "_bucket"))
                .toList();
        assertThat(buckets.stream().map(bucket -> bucket.labels().get("le")))
                .containsExactly("0.001", "0.005", "0.01", "0.05", "0.1", "0.5", "1.0", "3.0", "+Inf");
        assertThat(buckets.stream().map(Scrape.Sample::number))
                .containsExactly(0.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0, 2.0, 3.0);
        assertThat(exposed.samples().stream()
                        .filter(sample -> !sample.name().endsWith("_bucket"))
                        .collect(Collectors.toMap(Scrape.Sample::name, Scrape.Sample::number)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(family + "_count", 3.0, family + "_sum", 5.084));
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
    void portsAndTargetsAreThereOnlyForWhoAsksAndTheDefaultRowsAreTheirSums() throws Exception {
        String family = "portunus_rule_bytes_in_total";
        assertThat(rows(scrape(), family)).containsExactly("2200");
        assertThat(rows(Scrape.parse(get("/metrics?per_port=true").body()), family))
                .containsExactlyInAnyOrder("port=80 1800", "port=443 400");
        assertThat(rows(Scrape.parse(get("/metrics?per_target=true").body()), family))
                .containsExactlyInAnyOrder("target=10.0.0.1:8080 1500", "target=10.0.0.2:8080 700");
        assertThat(rows(
                        Scrape.parse(
                                get("/metrics?per_port=true&per_target=true").body()),
                        family))
                .containsExactlyInAnyOrder(
                        "port=80 target=10.0.0.1:8080 1500",
                        "port=80 target=10.0.0.2:8080 300",
                        "port=443 target=10.0.0.2:8080 400");
        assertThat(rows(Scrape.parse(get("/metrics?per_port=false").body()), family))
                .containsExactly("2200");
    }

    /** The series of the rule web: their labels other than those of the rule, and their values. */
    private static Stream<String> rows(Scrape scrape, String family) {
        return scrape.samples(family, WEB).stream().map(sample -> {
            StringBuilder row = new StringBuilder();
            sample.labels().forEach((label, value) -> {
                if (!WEB.containsKey(label)) {
                    row.append(label).append('=').append(value).append(' ');
                }
            });
            return row + sample.value();
        });
    }

    @Test
    void onlyARuleWithSeveralTargetsCountsFailovers() throws Exception {
        String family = "portunus_rule_target_failovers_total";
        assertThat(scrape().samples(family, Map.of())).hasSize(1);
        assertThat(rows(scrape(), family)).containsExactly("2");
        ForwardingRule single = server.addRule("edge-1", "mail", "acme", "10.0.0.4:25");
        single.targetUnresolved();
        assertThat(scrape().samples(family, Map.of("rule", "mail"))).isEmpty();
        assertThat(scrape().samples("portunus_rule_dns_failures_total", Map.of("rule", "mail")))
                .hasSize(1);
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

    /** Admits nobody. */
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
