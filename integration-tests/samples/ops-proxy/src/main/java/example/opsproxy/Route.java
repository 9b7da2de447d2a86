package example.opsproxy;

import dev.metricwright.Gauge;
import dev.metricwright.Tracking;
import example.opsproxy.TunnelMetrics.Failure;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** The route to the service of a routing name, through the connecting peer that registered the name last. */
final class Route {

    private final String name;
    private final PendingData pendingData;
    private final LongSupplier nanoTime;
    private final ListenerMetrics metrics;

    private final Gauge activeConnections;
    private final Map<Protocol, AverageLatency> latencies = new EnumMap<>(Protocol.class);
    private boolean unregistered;
    private volatile Connection control;

    Route(String name, Connection control, PendingData pendingData, LongSupplier nanoTime, ListenerMetrics metrics) {
        this.name = name;
        this.control = control;
        this.pendingData = pendingData;
        this.nanoTime = nanoTime;
        this.metrics = metrics;
        this.activeConnections = metrics.routes().activeConnections(name);
        metrics.routes().up(name, this::isConnected);
    }

    String name() {
        return name;
    }

    boolean isConnected() {
        return control.isOpen();
    }

    boolean isThrough(Connection other) {
        return control == other;
    }

    void leadThrough(Connection newest) {
        control = newest;
    }

    /** Proxies one request. Only answered requests have a latency; that of others would be the caller's timeout. */
    @SuppressWarnings("try") // The tracking ends with the block; nothing in the block needs the variable.
    byte[] proxy(Protocol protocol, byte[] request, Duration patience) throws ProxyException {
        metrics.traffic().routed(name);
        metrics.traffic().requested(name, protocol);
        long start = nanoTime.getAsLong();
        try (Tracking active = activeConnections.track()) {
            byte[] response = exchange(request, patience);
            answered(protocol, nanoTime.getAsLong() - start);
            metrics.traffic().requestSucceeded(name, protocol);
            return response;
        } catch (ProxyException e) {
            metrics.traffic().connectionFailed(name);
            metrics.traffic().requestFailed(name, protocol);
            throw e;
        }
    }

    private byte[] exchange(byte[] request, Duration patience) throws ProxyException {
        try (PendingData.Request pending = pendingData.expect()) {
            forward(pending.proxyId());
            Connection data = pending.await(patience).orElseThrow(() -> timedOut(pending.proxyId(), patience));
            metrics.tunnel().dataMatched(name);
            return exchangeOver(data, pending.proxyId(), request);
        }
    }

    private void forward(long proxyId) throws ProxyException {
        try {
            control.send(Message.forward(name, proxyId));
        } catch (IOException e) {
            throw failed(Failure.FORWARD_WRITE_ERROR, "its peer cannot be told of request " + proxyId, e);
        }
        metrics.tunnel().forwarded(name);
    }

    private ProxyException timedOut(long proxyId, Duration patience) {
        metrics.tunnel().dataTimedOut(name);
        return failed(
                Failure.DATA_TIMEOUT, "no DATA connection came for request " + proxyId + " within " + patience, null);
    }

    private byte[] exchangeOver(Connection data, long proxyId, byte[] request) throws ProxyException {
        try (data) {
            data.sendBody(request);
            metrics.traffic().sent(name, request.length);
            byte[] response = data.receiveBody();
            metrics.traffic().received(name, response.length);
            return response;
        } catch (IOException e) {
            throw failed(Failure.DATA_IO_ERROR, "the DATA connection of request " + proxyId + " broke", e);
        }
    }

    private ProxyException failed(Failure reason, String what, Throwable cause) {
        metrics.tunnel().failed(name, reason);
        return new ProxyException(name + ": " + what + "; see whether the peer that registered it is well", cause);
    }

    /**
     * Exposes the average after the first answer. A request that ends after its name was unregistered does not expose
     * it again.
     */
    private synchronized void answered(Protocol protocol, long nanos) {
        if (!unregistered) {
            latencies.computeIfAbsent(protocol, this::newAverage).add(nanos);
        }
    }

    private AverageLatency newAverage(Protocol protocol) {
        AverageLatency average = new AverageLatency();
        metrics.routes().averageLatency(name, protocol, average::seconds);
        return average;
    }

    /** Ends the route: removes the series that describe the state of the name; those that count its traffic remain. */
    synchronized void unregister() {
        unregistered = true;
        metrics.routes().unregistered(name);
    }
}
