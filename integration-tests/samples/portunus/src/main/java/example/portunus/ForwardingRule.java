package example.portunus;

import dev.metricwright.Gauge;
import dev.metricwright.Tracking;
import example.portunus.RateLimitMetrics.Direction;
import example.portunus.RateLimitMetrics.RejectReason;
import example.portunus.SniMetrics.SniMatch;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A rule that forwards the traffic of a client to the first of its targets that is up, until the rule is removed. */
public final class ForwardingRule {

    private final String client;
    private final String name;
    private final String owner;
    private final List<String> targets;
    private final PortunusMetrics metrics;

    private final Set<String> failed = new HashSet<>();
    private final Gauge limitedConnections;
    private final Gauge ownerConnections;

    ForwardingRule(String client, String name, String owner, List<String> targets, PortunusMetrics metrics) {
        this.client = client;
        this.name = name;
        this.owner = owner;
        this.targets = List.copyOf(targets);
        this.metrics = metrics;
        this.limitedConnections = metrics.limits().activeConnections(client, name, owner);
        this.ownerConnections = metrics.limits().ownerActiveConnections(client, owner);
    }

    /**
     * Forwards a connection.
     *
     * @param port the port that the client connected to
     * @param bytesIn the number of bytes from the client
     * @param bytesOut the number of bytes to the client
     */
    @SuppressWarnings("try") // The tracking ends with the block; nothing in the block needs the variables.
    public void forward(int port, long bytesIn, long bytesOut) {
        String target = target();
        try (Tracking open = metrics.rules()
                        .activeConnections(client, name, owner, port, target)
                        .track();
                Tracking limited = limitedConnections.track();
                Tracking ofOwner = ownerConnections.track()) {
            metrics.rules().bytesIn(client, name, owner, port, target, bytesIn);
            metrics.rules().bytesOut(client, name, owner, port, target, bytesOut);
        }
    }

    /**
     * Forwards datagrams of a flow.
     *
     * @param port the port that the client sends them to
     * @param in the number of datagrams from the client
     * @param out the number of datagrams to the client
     */
    @SuppressWarnings("try")
    public void forwardDatagrams(int port, long in, long out) {
        String target = target();
        try (Tracking flow =
                metrics.rules().activeFlows(client, name, owner, port, target).track()) {
            metrics.rules().datagramsIn(client, name, owner, port, target, in);
            metrics.rules().datagramsOut(client, name, owner, port, target, out);
        }
    }

    /**
     * Records a new flow that exceeds the limit.
     *
     * @param port the port that its client sends to
     */
    public void dropFlow(int port) {
        metrics.rules().flowDropped(client, name, owner, port);
    }

    /** Records that the name of the target cannot be resolved. If there is another target, it takes over. */
    public void targetUnresolved() {
        String target = target();
        metrics.rules().dnsFailed(client, name, owner, target);
        if (targets.size() > 1 && failed.add(target)) {
            metrics.rules().targetFailedOver(client, name, owner, target);
        }
    }

    /**
     * Records that a target is up.
     *
     * @param target the target
     */
    public void targetUp(String target) {
        if (failed.remove(target)) {
            metrics.rules().targetFailedOver(client, name, owner, target);
        }
    }

    private String target() {
        return targets.stream()
                .filter(target -> !failed.contains(target))
                .findFirst()
                .orElse(targets.get(0));
    }

    /**
     * Records a TLS hello that was routed to this rule.
     *
     * @param match the kind of match
     */
    public void matched(SniMatch match) {
        metrics.sni().routed(client, name, owner, match);
    }

    /**
     * Records a connection or flow that a limit refused.
     *
     * @param reason the limit
     */
    public void reject(RejectReason reason) {
        metrics.limits().rejected(client, name, owner, reason);
        metrics.limits().ownerRejected(client, owner, reason);
    }

    /**
     * Records traffic that a limit delayed.
     *
     * @param direction the direction
     * @param held the delay
     */
    public void throttle(Direction direction, Duration held) {
        metrics.limits().throttled(client, name, owner, direction, held);
        metrics.limits().ownerThrottled(client, owner, direction, held);
    }

    /** Ends the rule: removes its series, except the two byte counters and the totals of its owner. */
    public void remove() {
        metrics.rules().ruleRemoved(client, name, owner);
        metrics.sni().ruleRemoved(client, name, owner);
        metrics.limits().ruleRemoved(client, name, owner);
    }
}
