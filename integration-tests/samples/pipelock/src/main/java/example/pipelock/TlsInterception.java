package example.pipelock;

import dev.metricwright.Histogram;
import example.pipelock.TlsMetrics.RequestFault;
import example.pipelock.TlsMetrics.ResponseFault;
import example.pipelock.TlsMetrics.Side;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the two ends of a tunnel, with a certificate of its own making, and reads what passes. */
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
     * Both handshakes are through.
     *
     * @param host the host that the tunnel leads to, for which there is a certificate now
     * @param withClient how long the client's took
     * @param withUpstream how long the host's took
     */
    void intercepted(String host, Duration withClient, Duration withUpstream) {
        certificates.add(host);
        handshakesWithClients.observe(withClient);
        handshakesWithUpstreams.observe(withUpstream);
        metrics.intercepted();
    }

    /** Either handshake failed. */
    void handshakeFailed() {
        metrics.handshakeFailed();
    }

    /** What is wrong with a request in the tunnel to a host; it passes if nothing is. */
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

    /** What is wrong with a response; it passes if nothing is. */
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
     * What a host answers.
     *
     * @param encoding how it is compressed, empty where it is not
     * @param body what there is to read
     * @param complete whether it was read to its end
     */
    record Response(String encoding, String body, boolean complete) {}
}
