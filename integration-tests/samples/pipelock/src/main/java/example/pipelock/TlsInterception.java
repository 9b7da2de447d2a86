package example.pipelock;

import dev.metricwright.Histogram;
import example.pipelock.TlsMetrics.RequestFault;
import example.pipelock.TlsMetrics.ResponseFault;
import example.pipelock.TlsMetrics.Side;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Intercepts a tunnel with a certificate that it generates, and scans the traffic. */
final class TlsInterception {

    private static final int LONGEST_RESPONSE = 1 << 16;

    private final TlsMetrics metrics;
    private final Histogram handshakesWithClients;
    private final Histogram handshakesWithUpstreams;
    private final Set<String> certificates = ConcurrentHashMap.newKeySet();

    TlsInterception(TlsMetrics metrics) {
        this.metrics = metrics;
        this.handshakesWithClients = metrics.handshakes(Side.CLIENT);
        this.handshakesWithUpstreams = metrics.handshakes(Side.UPSTREAM);
        metrics.cachedCertificates(certificates::size);
    }

    /**
     * Records that both handshakes succeeded.
     *
     * @param host the host of the tunnel, which has a certificate from now on
     * @param withClient the duration of the handshake with the client
     * @param withUpstream the duration of the handshake with the host
     */
    void intercepted(String host, Duration withClient, Duration withUpstream) {
        certificates.add(host);
        handshakesWithClients.observe(withClient);
        handshakesWithUpstreams.observe(withUpstream);
        metrics.intercepted();
    }

    /** Records that a handshake failed. */
    void handshakeFailed() {
        metrics.handshakeFailed();
    }

    /** Returns the reason to block a request in the tunnel to a host; empty if it is allowed. */
    Optional<RequestFault> read(String tunnelHost, Request request) {
        Optional<RequestFault> fault = fault(tunnelHost, request);
        fault.ifPresent(metrics::requestBlocked);
        return fault;
    }

    private static Optional<RequestFault> fault(String tunnelHost, Request request) {
        if (!request.host().equals(tunnelHost)) {
            return Optional.of(RequestFault.AUTHORITY_MISMATCH);
        }
        if (Scanner.DLP.finds(request.header())) {
            return Optional.of(RequestFault.HEADER_DLP);
        }
        return Scanner.DLP.finds(request.body()) ? Optional.of(RequestFault.BODY_DLP) : Optional.empty();
    }

    /** Returns the reason to block a response; empty if it is allowed. */
    Optional<ResponseFault> read(Response response) {
        Optional<ResponseFault> fault = fault(response);
        fault.ifPresent(metrics::responseBlocked);
        return fault;
    }

    private static Optional<ResponseFault> fault(Response response) {
        if (!response.complete()) {
            return Optional.of(ResponseFault.READ_ERROR);
        }
        if (!response.encoding().isEmpty()) {
            return Optional.of(ResponseFault.COMPRESSED);
        }
        if (response.body().length() > LONGEST_RESPONSE) {
            return Optional.of(ResponseFault.OVERSIZED);
        }
        return Scanner.PROMPT_INJECTION.finds(response.body())
                ? Optional.of(ResponseFault.INJECTION)
                : Optional.empty();
    }

    /**
     * A response of a host.
     *
     * @param encoding its compression; empty for none
     * @param body the body
     * @param complete whether the body was read to its end
     */
    record Response(String encoding, String body, boolean complete) {}
}
