package example.opsproxy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Fixed traffic that records every family, every protocol and every reason for an error. Apart from the latencies,
 * which are those of the requests, the values are the same each time.
 */
public final class SampleLoad {

    private static final byte[] REQUEST = new byte[120];
    private static final byte[] RESPONSE = new byte[4_000];
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration NO_PATIENCE = Duration.ofMillis(1);

    private static final Backend SOUND = () -> request -> RESPONSE;
    private static final Backend FLAKY = () -> request -> {
        throw new IOException("the service broke off");
    };

    private SampleLoad() {}

    /**
     * Sends the traffic to a peer, together with another peer that exists as long as the load runs.
     *
     * @param peer the peer, without a role yet
     * @throws IOException if the peers cannot reach each other
     */
    public static void drive(OpsProxyPeer peer) throws IOException {
        try (OpsProxyPeer other = new OpsProxyPeer(0, "node-of-other", "pod-of-other")) {
            drive(peer, other);
        }
    }

    /**
     * Sends the same traffic in both directions between two peers.
     *
     * @param peer a peer, without a role yet
     * @param other another
     * @throws IOException if the peers cannot reach each other
     */
    public static void drive(OpsProxyPeer peer, OpsProxyPeer other) throws IOException {
        Listener here = peer.listen();
        Listener there = other.listen();
        use(here, other);
        use(there, peer);
    }

    private static void use(Listener listener, OpsProxyPeer connecting) throws IOException {
        Uplink lasting = connecting.connect(listener.address());
        lasting.register("shop", SOUND);
        lasting.register("shop", SOUND);
        lasting.register("old", SOUND);
        listener.proxy(Protocol.HTTP, "old", REQUEST, PATIENCE);
        lasting.unregister("old");

        Uplink passing = connecting.connect(listener.address());
        passing.register("flaky", FLAKY);
        for (Protocol protocol : Protocol.values()) {
            listener.proxy(protocol, "shop", REQUEST, PATIENCE);
            fail(listener, protocol, "flaky", PATIENCE);
        }
        comeTooLate(listener, passing);
        passing.close();
        fail(listener, Protocol.HTTP, "flaky", PATIENCE);
        fail(listener, Protocol.HTTPS, "nobody", PATIENCE);
    }

    /** The DATA connection arrives after the request has timed out; closing the uplink waits until it has arrived. */
    private static void comeTooLate(Listener listener, Uplink uplink) throws IOException {
        CountDownLatch givenUp = new CountDownLatch(1);
        uplink.register("slow", () -> {
            await(givenUp);
            return request -> RESPONSE;
        });
        fail(listener, Protocol.TCP, "slow", NO_PATIENCE);
        givenUp.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fail(Listener listener, Protocol protocol, String name, Duration patience) {
        try {
            listener.proxy(protocol, name, REQUEST, patience);
        } catch (ProxyException e) {
            return;
        }
        throw new IllegalStateException(name + " was reached, which this load does not expect");
    }
}
