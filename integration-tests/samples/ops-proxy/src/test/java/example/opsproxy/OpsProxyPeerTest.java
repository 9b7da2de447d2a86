package example.opsproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A listening peer and one that connects to it: their metrics while names are registered, used and unregistered. */
class OpsProxyPeerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] REQUEST = new byte[3];
    private static final byte[] RESPONSE = new byte[5];
    private static final Backend ECHO = () -> request -> request;

    private final AtomicLong clock = new AtomicLong();
    private OpsProxyPeer listening;
    private OpsProxyPeer connecting;
    private Listener listener;
    private Uplink uplink;

    @BeforeEach
    void connect() throws IOException {
        listening = new OpsProxyPeer(0, "node-a", "pod-1", clock::get);
        connecting = new OpsProxyPeer(0, "node-b", "pod-2", clock::get);
        listener = listening.listen();
        uplink = connecting.connect(listener.address());
    }

    @AfterEach
    void stop() {
        connecting.close();
        listening.close();
    }

    @Test
    void aPeerTellsOfTheRolesThatItHasAndOfNoOther() throws Exception {
        uplink.register("shop", ECHO);
        assertThat(PeerScrape.rows(connecting)).containsExactly("ops_proxy_client_info{} 1");
        Set<String> families = PeerScrape.of(listening).families().keySet();
        assertThat(families).contains("ops_proxy_server_info").doesNotContain("ops_proxy_client_info");
        try (OpsProxyPeer idle = new OpsProxyPeer(0, "node-c", "pod-3")) {
            assertThat(PeerScrape.rows(idle)).isEmpty();
        }
    }

    @Test
    void aPeerThatListensFindsItsTotalsAtZero() throws Exception {
        assertThat(PeerScrape.rows(listening))
                .containsExactlyInAnyOrder(
                        "ops_proxy_server_info{} 1",
                        "ops_proxy_clients_total{} 0",
                        "ops_proxy_clients_connected{} 0",
                        "ops_proxy_data_connections_unexpected_total{} 0",
                        "ops_proxy_pending_data_connections{} 0",
                        "ops_proxy_proxy_errors_total{client_name=, reason=no_client} 0");
    }

    @Test
    void theAverageLatencyIsTheSumOverTheCountOfEachProtocol() throws Exception {
        uplink.register("shop", taking(100, 200, 600, 250, 1_000));
        for (Protocol protocol : List.of(Protocol.HTTP, Protocol.HTTP, Protocol.HTTP, Protocol.HTTPS, Protocol.HTTPS)) {
            listener.proxy(protocol, "shop", REQUEST, PATIENCE);
        }
        assertThat(latencies())
                .containsExactlyInAnyOrder(
                        "ops_proxy_latency_seconds{client_name=shop, protocol=http} 0.3",
                        "ops_proxy_latency_seconds{client_name=shop, protocol=https} 0.625");
    }

    @Test
    void aRequestThatIsNotAnsweredHasNoLatency() throws Exception {
        uplink.register("shop", () -> request -> {
            clock.addAndGet(Duration.ofSeconds(9).toNanos());
            throw new IOException("the service broke off");
        });
        assertThatThrownBy(() -> listener.proxy(Protocol.HTTP, "shop", REQUEST, PATIENCE))
                .isInstanceOf(ProxyException.class)
                .hasMessage("shop: the DATA connection of request 1 broke;"
                        + " see whether the peer that registered it is well");
        assertThat(latencies()).isEmpty();
    }

    private List<String> latencies() throws Exception {
        return PeerScrape.rows(listening).stream()
                .filter(row -> row.startsWith("ops_proxy_latency_seconds"))
                .toList();
    }

    /** A service whose successive answers take these numbers of milliseconds. */
    private Backend taking(long... millis) {
        List<Long> left = new ArrayList<>();
        for (long each : millis) {
            left.add(each);
        }
        return () -> request -> {
            clock.addAndGet(Duration.ofMillis(left.remove(0)).toNanos());
            return RESPONSE;
        };
    }

    @Test
    void aRequestIsPendingUntilItsConnectionComesAndActiveUntilItIsAnswered() throws Exception {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        uplink.register("shop", () -> {
            seen.add("opened: " + underWay());
            return request -> {
                seen.add("asked: " + underWay());
                return RESPONSE;
            };
        });
        listener.proxy(Protocol.TCP, "shop", REQUEST, PATIENCE);
        seen.add("answered: " + underWay());
        assertThat(seen)
                .containsExactly(
                        "opened: pending 1, active 1", "asked: pending 0, active 1", "answered: pending 0, active 0");
    }

    private String underWay() throws IOException {
        try {
            return "pending " + PeerScrape.value(listening, "ops_proxy_pending_data_connections") + ", active "
                    + PeerScrape.value(listening, "ops_proxy_connections_active");
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void aNameWhoseConnectionEndsStaysRegisteredAndIsDown() throws Exception {
        uplink.register("shop", ECHO);
        assertThat(registered()).containsExactly("total 1", "connected 1", "up 1", "disconnects none");
        uplink.close();
        assertThat(registered()).containsExactly("total 1", "connected 0", "up 0", "disconnects 1");
        connecting.connect(listener.address()).register("shop", ECHO);
        assertThat(registered()).containsExactly("total 1", "connected 1", "up 1", "disconnects 1");
        assertThat(listener.proxy(Protocol.HTTP, "shop", REQUEST, PATIENCE)).isEqualTo(REQUEST);
    }

    @Test
    void aNameThatAnotherConnectionTookOverDoesNotGoDownWithTheFirst() throws Exception {
        uplink.register("shop", ECHO);
        connecting.connect(listener.address()).register("shop", ECHO);
        uplink.close();
        assertThat(registered()).containsExactly("total 1", "connected 1", "up 1", "disconnects none");
    }

    private List<String> registered() throws Exception {
        return List.of(
                "total " + PeerScrape.value(listening, "ops_proxy_clients_total"),
                "connected " + PeerScrape.value(listening, "ops_proxy_clients_connected"),
                "up " + PeerScrape.value(listening, "ops_proxy_client_up"),
                "disconnects " + PeerScrape.value(listening, "ops_proxy_client_disconnects_total"));
    }

    @Test
    void aNameThatIsUnregisteredKeepsItsTotalsAndNothingElse() throws Exception {
        uplink.register("shop", () -> request -> RESPONSE);
        listener.proxy(Protocol.HTTP, "shop", REQUEST, PATIENCE);
        List<String> totals = List.of(
                "ops_proxy_client_registrations_total{client_name=shop} 1",
                "ops_proxy_connections_bytes_rx_total{client_name=shop} 5",
                "ops_proxy_connections_bytes_tx_total{client_name=shop} 3",
                "ops_proxy_connections_total{client_name=shop} 1",
                "ops_proxy_data_connections_matched_total{client_name=shop} 1",
                "ops_proxy_forward_commands_total{client_name=shop} 1",
                "ops_proxy_requests_success_total{client_name=shop, protocol=http} 1",
                "ops_proxy_requests_total{client_name=shop, protocol=http} 1");
        assertThat(PeerScrape.rows(listening, "shop"))
                .containsAll(totals)
                .contains("ops_proxy_client_up{client_name=shop} 1")
                .contains("ops_proxy_connections_active{client_name=shop} 0")
                .contains("ops_proxy_latency_seconds{client_name=shop, protocol=http} 0")
                .hasSize(totals.size() + 3);
        uplink.unregister("shop");
        assertThat(PeerScrape.rows(listening, "shop"))
                .containsAll(totals)
                .contains("ops_proxy_client_disconnects_total{client_name=shop} 1")
                .hasSize(totals.size() + 1);
        assertThat(registered()).containsExactly("total 0", "connected 0", "up none", "disconnects 1");
    }

    @Test
    void aRequestThatOutlivesItsNameLeavesNothingOfItBehind() throws Exception {
        uplink.register("shop", () -> request -> {
            uplink.unregister("shop");
            return RESPONSE;
        });
        assertThat(listener.proxy(Protocol.HTTP, "shop", REQUEST, PATIENCE)).isEqualTo(RESPONSE);
        assertThat(latencies()).isEmpty();
        assertThat(PeerScrape.value(listening, "ops_proxy_connections_active")).isEqualTo("none");
        assertThat(registered()).containsExactly("total 0", "connected 0", "up none", "disconnects 1");
    }

    /**
     * Names come from the Host header of any sender; as label values they would use up the bound for registered names.
     */
    @Test
    void aNameThatNobodyRegisteredIsCountedAndNotNamed() throws Exception {
        assertThatThrownBy(() -> listener.proxy(Protocol.HTTPS, "scanner", REQUEST, PATIENCE))
                .isInstanceOf(ProxyException.class)
                .hasMessage("scanner: no peer registered this name; let the one that serves it do so");
        assertThat(PeerScrape.rows(listening, "scanner")).isEmpty();
        assertThat(PeerScrape.rows(listening))
                .contains("ops_proxy_proxy_errors_total{client_name=, reason=no_client} 1");
    }

    @Test
    void aPeerListensOnce() {
        assertThatThrownBy(listening::listen)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this peer listens already; start another peer");
    }
}
