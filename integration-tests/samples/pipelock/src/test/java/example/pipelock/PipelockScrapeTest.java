package example.pipelock;

import static org.assertj.core.api.Assertions.assertThat;

import conformance.Scrape;
import example.pipelock.KillSwitchMetrics.Source;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pipelock, from annotation to scrape: it exposes what its catalog defines. */
class PipelockScrapeTest {

    /** The document says 45 in the section about its dashboard, but lists these. */
    private final HttpClient http = HttpClient.newHttpClient();

    private PipelockServer server;

    @BeforeEach
    void start() throws IOException {
        server = new PipelockServer(0);
        SampleLoad.drive(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(PipelockServer from, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(from.metricsUri())
                .header("Accept", accept)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private Scrape scrape(PipelockServer from) throws IOException, InterruptedException {
        return Scrape.parse(get(from, "*/*").body());
    }

    private Scrape scrape() throws IOException, InterruptedException {
        return scrape(server);
    }

    /** Returns the samples of a family, such as {@code {result=allowed} 6}. */
    private static List<String> samples(Scrape scrape, String family) {
        return scrape.samples(family, Map.of()).stream()
                .map(sample -> sample.labels() + " " + sample.value())
                .toList();
    }

    private static List<String> bounds(Scrape scrape, String family, Map<String, String> series) {
        return scrape.samples(family, series).stream()
                .filter(sample -> sample.name().equals(family + "_bucket"))
                .map(sample -> sample.labels().get("le") + ": " + sample.value())
                .toList();
    }

    @Test
    void noCounterWithLabelsIsThereBeforeItsFirstIncrement() throws Exception {
        try (PipelockServer fresh = new PipelockServer(0)) {
            assertThat(scrape(fresh).ofApplication().families().keySet())
                    .containsExactly(
                            "pipelock_active_tunnels",
                            "pipelock_adaptive_sessions_current",
                            "pipelock_capture_dropped_total",
                            "pipelock_cross_request_dlp_match_total",
                            "pipelock_cross_request_entropy_exceeded_total",
                            "pipelock_cross_request_fragment_buffer_bytes",
                            "pipelock_forward_ws_redirect_hint_total",
                            "pipelock_info",
                            "pipelock_kill_switch_active",
                            "pipelock_request_duration_seconds",
                            "pipelock_scan_api_duration_seconds",
                            "pipelock_scan_api_inflight_requests",
                            "pipelock_sessions_active",
                            "pipelock_sessions_evicted_total",
                            "pipelock_tls_cert_cache_size",
                            "pipelock_tls_handshake_duration_seconds",
                            "pipelock_tunnel_bytes_total",
                            "pipelock_tunnel_duration_seconds",
                            "pipelock_ws_active_connections",
                            "pipelock_ws_duration_seconds");
        }
    }

    @Test
    void whereAllTrafficIsTunnelledThereAreNoRequests() throws Exception {
        try (PipelockServer fresh = new PipelockServer(0)) {
            fresh.tunnels().connect("cursor", "api.example.com").orElseThrow();
            fresh.tunnels().connect("cursor", "evil.com");

            Scrape scrape = scrape(fresh);
            assertThat(samples(scrape, "pipelock_tunnels_total")).containsExactly("{result=blocked} 1");
            assertThat(samples(scrape, "pipelock_active_tunnels")).containsExactly("{} 1");
            assertThat(samples(scrape, "pipelock_requests_total")).isEmpty();
        }
    }

    @Test
    void theKillSwitchIsAskedAtEachScrapeForEachOfItsSources() throws Exception {
        assertThat(samples(scrape(), "pipelock_kill_switch_active"))
                .containsExactlyInAnyOrder(
                        "{source=config} 0", "{source=api} 0", "{source=signal} 0", "{source=sentinel} 0");

        server.killSwitch().hold(Source.SENTINEL);
        server.killSwitch().hold(Source.API);
        assertThat(samples(scrape(), "pipelock_kill_switch_active"))
                .containsExactlyInAnyOrder(
                        "{source=config} 0", "{source=api} 1", "{source=signal} 0", "{source=sentinel} 1");

        server.killSwitch().release(Source.API);
        assertThat(samples(scrape(), "pipelock_kill_switch_active"))
                .containsExactlyInAnyOrder(
                        "{source=config} 0", "{source=api} 0", "{source=signal} 0", "{source=sentinel} 1");
    }

    @Test
    void theKillSwitchTurnsAwayEveryKindOfRequest() throws Exception {
        assertThat(samples(scrape(), "pipelock_kill_switch_denials_total"))
                .containsExactlyInAnyOrder(
                        "{transport=http, endpoint=forward} 1",
                        "{transport=http, endpoint=reverse} 1",
                        "{transport=http, endpoint=/v1/scan} 1",
                        "{transport=connect, endpoint=forward} 1",
                        "{transport=websocket, endpoint=/ws} 1");
    }

    @Test
    void theVersionIsALabelOfAnInfoThatIsAlwaysOne() throws Exception {
        assertThat(samples(scrape(), "pipelock_info")).containsExactly("{version=2.1.2} 1");
    }

    @Test
    void secretsAreLetPassWithAWarningUntilTheSessionIsEscalated() throws Exception {
        Scrape scrape = scrape();
        assertThat(samples(scrape, "pipelock_header_dlp_hits_total"))
                .containsExactlyInAnyOrder("{action=warn} 1", "{action=block} 1");
        assertThat(samples(scrape, "pipelock_body_dlp_hits_total"))
                .containsExactlyInAnyOrder("{action=warn} 1", "{action=block} 1");
        assertThat(samples(scrape, "pipelock_session_escalations_total"))
                .containsExactlyInAnyOrder("{from=normal, to=warn} 2", "{from=warn, to=block} 1");
        assertThat(samples(scrape, "pipelock_session_auto_deescalation_total"))
                .containsExactly("{from=warn, to=normal} 1");
        assertThat(samples(scrape, "pipelock_adaptive_sessions_current"))
                .containsExactlyInAnyOrder("{level=warn} 0", "{level=block} 1");
        assertThat(samples(scrape, "pipelock_adaptive_upgrades_total"))
                .containsExactly("{from_action=warn, to_action=block, level=block} 4");
    }

    @Test
    void whatScannersFindCountsWhereItWasFound() throws Exception {
        Scrape scrape = scrape();
        assertThat(samples(scrape, "pipelock_scanner_hits_total"))
                .containsExactlyInAnyOrder("{scanner=dlp} 3", "{scanner=prompt_injection} 1", "{scanner=domain} 2");
        assertThat(samples(scrape, "pipelock_ws_scan_hits_total"))
                .containsExactlyInAnyOrder("{scanner=dlp} 1", "{scanner=prompt_injection} 1");
        assertThat(samples(scrape, "pipelock_scan_api_findings_total"))
                .containsExactlyInAnyOrder(
                        "{kind=url, scanner=domain, severity=medium} 1",
                        "{kind=text, scanner=dlp, severity=critical} 1",
                        "{kind=text, scanner=prompt_injection, severity=high} 1");
    }

    @Test
    void theBucketsAreTheOnesOfTheReference() throws Exception {
        Scrape scrape = scrape();
        assertThat(bounds(scrape, "pipelock_request_duration_seconds", Map.of()))
                .containsExactly(
                        "0.01: 6", "0.05: 8", "0.1: 9", "0.5: 11", "1.0: 11", "5.0: 12", "10.0: 12", "+Inf: 13");
        assertThat(bounds(scrape, "pipelock_tunnel_duration_seconds", Map.of()))
                .containsExactly(
                        "1.0: 0", "5.0: 1", "10.0: 1", "30.0: 1", "60.0: 1", "120.0: 1", "300.0: 1", "+Inf: 2");
        assertThat(bounds(scrape, "pipelock_tls_handshake_duration_seconds", Map.of("side", "client")))
                .containsExactly("0.001: 1", "0.005: 2", "0.01: 2", "0.05: 2", "0.1: 2", "0.5: 2", "+Inf: 2");
        assertThat(bounds(scrape, "pipelock_tls_handshake_duration_seconds", Map.of("side", "upstream")))
                .containsExactly("0.001: 0", "0.005: 0", "0.01: 0", "0.05: 1", "0.1: 1", "0.5: 1", "+Inf: 2");
        assertThat(bounds(scrape, "pipelock_ws_duration_seconds", Map.of()))
                .containsExactly("1.0: 0", "10.0: 0", "60.0: 0", "300.0: 0", "900.0: 0", "3600.0: 0", "+Inf: 1");
        assertThat(bounds(scrape, "pipelock_scan_api_duration_seconds", Map.of("kind", "text")).stream()
                        .map(bucket -> bucket.substring(0, bucket.indexOf(':'))))
                .containsExactly(
                        "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1.0", "2.5", "5.0", "10.0", "+Inf");
    }

    @Test
    void activeRequestsAreCountedUntilTheyEnd() throws Exception {
        assertThat(samples(scrape(), "pipelock_active_tunnels")).containsExactly("{} 1");
        assertThat(samples(scrape(), "pipelock_ws_active_connections")).containsExactly("{} 1");
        assertThat(samples(scrape(), "pipelock_scan_api_inflight_requests")).containsExactly("{} 0");
    }

    @Test
    void methodsThatClientsMakeUpReadOtherPastTheBoundOfTheCatalog() throws Exception {
        for (int i = 0; i < 12; i++) {
            server.reverseProxy().serve("METHOD" + i, "", "");
        }

        Scrape scrape = scrape();
        assertThat(scrape.samples("pipelock_reverse_proxy_requests_total", Map.of("method", "METHOD9")))
                .hasSize(1);
        assertThat(scrape.samples("pipelock_reverse_proxy_requests_total", Map.of("method", "METHOD10")))
                .isEmpty();
        assertThat(scrape.samples("pipelock_reverse_proxy_requests_total", Map.of("method", "other", "status", "200")))
                .extracting(Scrape.Sample::value)
                .containsExactly("2");
    }
}
