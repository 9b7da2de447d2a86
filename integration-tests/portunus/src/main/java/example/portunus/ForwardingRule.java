package example.portunus;

import dev.metricwright.Gauge;
import dev.metricwright.Tracking;
import example.portunus.RateLimitMetrics.Direction;
import example.portunus.RateLimitMetrics.RejectReason;
import example.portunus.SniMetrics.SniMatch;
import java.time.Duration;

/** A rule that forwards the traffic of a client, until it is removed. */
public final class ForwardingRule {

    private final String client;
    private final String name;
    private final String owner;
    private final PortunusMetrics metrics;

    private final Gauge connections;
    private final Gauge limitedConnections;
    private final Gauge ownerConnections;

    ForwardingRule(String client, String name, String owner, PortunusMetrics metrics) {
        this.client = client;
        this.name = name;
        this.owner = owner;
        this.metrics = metrics;
        this.connections = metrics.rules().activeConnections(client, name, owner);
        this.limitedConnections = metrics.limits().activeConnections(client, name, owner);
        this.ownerConnections = metrics.limits().ownerActiveConnections(client, owner);
    }

    /**
     * Forwards a connection.
     *
     * @param bytesIn what the client sends
     * @param bytesOut what it is sent
     */
    @SuppressWarnings("try") // what is tracked ends with the block; nothing in it needs the names
    public void forward(long bytesIn, long bytesOut) {
        try (Tracking open = connections.track();
                Tracking limited = limitedConnections.track();
                Tracking ofOwner = ownerConnections.track()) {
            metrics.rules().bytesIn(client, name, owner, bytesIn);
            metrics.rules().bytesOut(client, name, owner, bytesOut);
        }
    }

    /**
     * Forwards datagrams of a flow.
     *
     * @param in how many the client sends
     * @param out how many it is sent
     */
    @SuppressWarnings("try")
    public void forwardDatagrams(long in, long out) {
        try (Tracking flow = metrics.rules().activeFlows(client, name, owner).track()) {
            metrics.rules().datagramsIn(client, name, owner, in);
            metrics.rules().datagramsOut(client, name, owner, out);
        }
    }

    /** A new flow finds no place. */
    public void dropFlow() {
        metrics.rules().flowDropped(client, name, owner);
    }

    /** The target's name cannot be resolved, and the next target takes over. */
    public void failOver() {
        metrics.rules().dnsFailed(client, name, owner);
        metrics.rules().targetFailedOver(client, name, owner);
    }

    /**
     * A TLS hello led here.
     *
     * @param match how
     */
    public void matched(SniMatch match) {
        metrics.sni().routed(client, name, owner, match);
    }

    /**
     * A limit refuses a connection or flow.
     *
     * @param reason the limit
     */
    public void reject(RejectReason reason) {
        metrics.limits().rejected(client, name, owner, reason);
        metrics.limits().ownerRejected(client, owner, reason);
    }

    /**
     * A limit holds traffic back.
     *
     * @param direction which way it goes
     * @param held for how long
     */
    public void throttle(Direction direction, Duration held) {
        metrics.limits().throttled(client, name, owner, direction, held);
        metrics.limits().ownerThrottled(client, owner, direction, held);
    }

    /** Ends the rule: its rows go, but for the two byte counters and the totals of its owner. */
    public void remove() {
        metrics.rules().ruleRemoved(client, name, owner);
        metrics.sni().ruleRemoved(client, name, owner);
        metrics.limits().ruleRemoved(client, name, owner);
    }
}
