package example.opsproxy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Requests that wait for their DATA connections, by proxy id. */
final class PendingData {

    private final Map<Long, CompletableFuture<Connection>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong lastProxyId = new AtomicLong();
    private final TunnelMetrics metrics;

    PendingData(TunnelMetrics metrics) {
        this.metrics = metrics;
        metrics.pendingData(waiting::size);
    }

    /** {@return a request with a new proxy id, which waits from now on} */
    Request expect() {
        Request request = new Request(lastProxyId.incrementAndGet());
        waiting.put(request.proxyId, request.data);
        return request;
    }

    /** Passes a DATA connection to the request that waits for it, or closes the connection if no request does. */
    void arrived(long proxyId, Connection data) {
        CompletableFuture<Connection> request = waiting.remove(proxyId);
        if (request == null || !request.complete(data)) {
            metrics.dataUnexpected();
            data.close();
        }
    }

    /** A request that waits for its connection, or until it is closed. */
    final class Request implements AutoCloseable {

        private final long proxyId;
        private final CompletableFuture<Connection> data = new CompletableFuture<>();

        private Request(long proxyId) {
            this.proxyId = proxyId;
        }

        long proxyId() {
            return proxyId;
        }

        /** {@return the connection; empty if it has not arrived in time, and will be closed when it arrives} */
        Optional<Connection> await(Duration patience) {
            return Optional.ofNullable(data.completeOnTimeout(null, patience.toNanos(), TimeUnit.NANOSECONDS)
                    .join());
        }

        @Override
        public void close() {
            waiting.remove(proxyId);
        }
    }
}
