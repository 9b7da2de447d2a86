package example.pipelock;

import dev.metricwright.Histogram;
import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.util.function.LongSupplier;

/** Tunnels whose TLS is intercepted. */
interface TlsMetrics {

    @MetricFamily("pipelock_tls_intercept_total")
    @Labels("outcome=intercepted")
    void intercepted();

    @MetricFamily("pipelock_tls_intercept_total")
    @Labels("outcome=handshake_error")
    void handshakeFailed();

    @MetricFamily(
            value = "pipelock_tls_handshake_duration_seconds",
            buckets = {0.001, 0.005, 0.01, 0.05, 0.1, 0.5})
    Histogram handshakes(Side side);

    @MetricFamily("pipelock_tls_request_blocked_total")
    void requestBlocked(RequestFault reason);

    @MetricFamily("pipelock_tls_response_blocked_total")
    void responseBlocked(ResponseFault reason);

    @MetricFamily("pipelock_tls_cert_cache_size")
    void cachedCertificates(LongSupplier certificates);

    /** The other party of a handshake. */
    enum Side {
        CLIENT,
        UPSTREAM
    }

    /** The reasons to block a request within a tunnel. */
    enum RequestFault {
        AUTHORITY_MISMATCH,
        BODY_DLP,
        HEADER_DLP
    }

    /** The reasons to block a response within a tunnel. */
    enum ResponseFault {
        COMPRESSED,
        READ_ERROR,
        OVERSIZED,
        INJECTION
    }
}
