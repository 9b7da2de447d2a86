package example.opsproxy;

import static org.assertj.core.api.Assertions.assertThat;

import conformance.ReferenceCatalogs;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Label;
import example.opsproxy.TunnelMetrics.Failure;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two peers that serve each other, from annotation to scrape: each exposes what the catalog defines. */
class OpsProxyScrapeTest {

    private static final Catalog CATALOG = ReferenceCatalogs.named("ops-proxy");
    /** The clock of both peers stands still, so that all averages are exactly 0. */
    private static final String AFTER_THE_LOAD = """
            ops_proxy_server_info{} 1
            ops_proxy_client_info{} 1
            ops_proxy_clients_total{} 3
            ops_proxy_clients_connected{} 1
            ops_proxy_client_up{client_name=shop} 1
            ops_proxy_client_up{client_name=flaky} 0
            ops_proxy_client_up{client_name=slow} 0
            ops_proxy_client_registrations_total{client_name=shop} 2
            ops_proxy_client_registrations_total{client_name=flaky} 1
            ops_proxy_client_registrations_total{client_name=slow} 1
            ops_proxy_client_registrations_total{client_name=old} 1
            ops_proxy_client_disconnects_total{client_name=flaky} 1
            ops_proxy_client_disconnects_total{client_name=slow} 1
            ops_proxy_client_disconnects_total{client_name=old} 1
            ops_proxy_connections_total{client_name=shop} 3
            ops_proxy_connections_total{client_name=flaky} 4
            ops_proxy_connections_total{client_name=slow} 1
            ops_proxy_connections_total{client_name=old} 1
            ops_proxy_connections_active{client_name=shop} 0
            ops_proxy_connections_active{client_name=flaky} 0
            ops_proxy_connections_active{client_name=slow} 0
            ops_proxy_connections_failed_total{client_name=flaky} 4
            ops_proxy_connections_failed_total{client_name=slow} 1
            ops_proxy_connections_bytes_tx_total{client_name=shop} 360
            ops_proxy_connections_bytes_tx_total{client_name=flaky} 360
            ops_proxy_connections_bytes_tx_total{client_name=old} 120
            ops_proxy_connections_bytes_rx_total{client_name=shop} 12000
            ops_proxy_connections_bytes_rx_total{client_name=old} 4000
            ops_proxy_requests_total{client_name=shop, protocol=http} 1
            ops_proxy_requests_total{client_name=shop, protocol=https} 1
            ops_proxy_requests_total{client_name=shop, protocol=tcp} 1
            ops_proxy_requests_total{client_name=flaky, protocol=http} 2
            ops_proxy_requests_total{client_name=flaky, protocol=https} 1
            ops_proxy_requests_total{client_name=flaky, protocol=tcp} 1
            ops_proxy_requests_total{client_name=slow, protocol=tcp} 1
            ops_proxy_requests_total{client_name=old, protocol=http} 1
            ops_proxy_requests_success_total{client_name=shop, protocol=http} 1
            ops_proxy_requests_success_total{client_name=shop, protocol=https} 1
            ops_proxy_requests_success_total{client_name=shop, protocol=tcp} 1
            ops_proxy_requests_success_total{client_name=old, protocol=http} 1
            ops_proxy_requests_failed_total{client_name=flaky, protocol=http} 2
            ops_proxy_requests_failed_total{client_name=flaky, protocol=https} 1
            ops_proxy_requests_failed_total{client_name=flaky, protocol=tcp} 1
            ops_proxy_requests_failed_total{client_name=slow, protocol=tcp} 1
            ops_proxy_latency_seconds{client_name=shop, protocol=http} 0
            ops_proxy_latency_seconds{client_name=shop, protocol=https} 0
            ops_proxy_latency_seconds{client_name=shop, protocol=tcp} 0
            ops_proxy_forward_commands_total{client_name=shop} 3
            ops_proxy_forward_commands_total{client_name=flaky} 3
            ops_proxy_forward_commands_total{client_name=slow} 1
            ops_proxy_forward_commands_total{client_name=old} 1
            ops_proxy_data_connections_matched_total{client_name=shop} 3
            ops_proxy_data_connections_matched_total{client_name=flaky} 3
            ops_proxy_data_connections_matched_total{client_name=old} 1
            ops_proxy_data_connections_timeout_total{client_name=slow} 1
            ops_proxy_data_connections_unexpected_total{} 1
            ops_proxy_pending_data_connections{} 0
            ops_proxy_proxy_errors_total{client_name=, reason=no_client} 1
            ops_proxy_proxy_errors_total{client_name=flaky, reason=forward_write_error} 1
            ops_proxy_proxy_errors_total{client_name=flaky, reason=data_io_error} 3
            ops_proxy_proxy_errors_total{client_name=slow, reason=data_timeout} 1""";

    private static OpsProxyPeer here;
    private static OpsProxyPeer there;

    @BeforeAll
    static void drive() throws IOException {
        here = new OpsProxyPeer(0, "node-a", "pod-1", () -> 0);
        there = new OpsProxyPeer(0, "node-b", "pod-2", () -> 0);
        SampleLoad.drive(here, there);
    }

    @AfterAll
    static void stop() {
        here.close();
        there.close();
    }

    @Test
    void everySampleIsWhatTheTrafficMadeIt() throws Exception {
        assertThat(PeerScrape.rows(here)).containsExactlyInAnyOrder(AFTER_THE_LOAD.split("\n"));
    }

    /** The document lists the current reasons and lets them grow; this test fails if a reason is added. */
    @Test
    void everyReasonOfTheReferenceIsRecordedAndThereMayBeMore() throws Exception {
        Label reason = CATALOG.families().stream()
                .filter(family -> family.name().equals("ops_proxy_proxy_errors_total"))
                .findFirst()
                .flatMap(family -> family.label("reason"))
                .orElseThrow();
        assertThat(reason.isClosed()).isFalse();
        assertThat(Stream.concat(
                        Stream.of("no_client"), Arrays.stream(Failure.values()).map(failure -> failure.name()
                                .toLowerCase(Locale.ROOT))))
                .containsExactlyInAnyOrderElementsOf(reason.values().listed().keySet());
        assertThat(PeerScrape.of(here).samples("ops_proxy_proxy_errors_total", Map.of()).stream()
                        .map(sample -> sample.labels().get("reason")))
                .containsAll(reason.values().listed().keySet());
    }

    @Test
    void whereAPeerRunsIsAllThatTwoPeersWithTheSameTrafficDifferIn() throws Exception {
        String ofHere = PeerScrape.get(here, "text/plain").body();
        String ofThere = PeerScrape.get(there, "text/plain").body();
        assertThat(ofHere).contains("node=\"node-a\",pod=\"pod-1\"").doesNotContain("node-b", "pod-2");
        assertThat(ofThere.replace("node=\"node-b\",pod=\"pod-2\"", "node=\"node-a\",pod=\"pod-1\""))
                .isEqualTo(ofHere);
    }
}
