package example.bff;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * {@code POST /api/v1/metrics}: counts an event that a browser reports, or refuses it ({@link Refusal} lists the
 * statuses). The cheapest checks are done first, and at most {@value #MOST_BYTES} bytes are read. Anyone may post here,
 * so no posted text is copied to a label, a log or an answer.
 */
final class PublicMetricsEndpoint {

    static final int MOST_BYTES = 8192;

    static final RateLimiter.Rate EACH = new RateLimiter.Rate(30, Duration.ofSeconds(1));
    private static final RateLimiter.Rate ALL = new RateLimiter.Rate(1_000, Duration.ofMillis(2));
    private static final int MOST_CLIENTS = 10_000;

    private final PublicMetrics metrics;
    private final SecurityMetrics security;
    private final RateLimiter<InetAddress> limiter;

    PublicMetricsEndpoint(BffMetrics metrics, LongSupplier nanoTime) {
        this.metrics = metrics.browsers();
        this.security = metrics.security();
        this.limiter = new RateLimiter<>(EACH, ALL, MOST_CLIENTS, nanoTime);
    }

    /** {@return the answer to a request, which is counted if it reports an event} */
    Answer answer(HttpExchange request) throws IOException {
        if (!request.getRequestMethod().equals("POST")) {
            return Refusal.NOT_ALLOWED.answer().with("Allow", "POST");
        }
        // Clients are identified by the address of the connection: anyone can invent the address in a header.
        Duration wait = limiter.admit(request.getRemoteAddress().getAddress());
        if (!wait.isZero()) {
            security.browserThrottled();
            return Refusal.TOO_MANY.answer().with("Retry-After", Long.toString(wholeSeconds(wait)));
        }
        try {
            checkMediaType(request.getRequestHeaders());
            metrics.reported(BrowserReport.read(body(request)));
            return Answer.noContent();
        } catch (RefusedException e) {
            if (e.refusal() == Refusal.PRIVATE_KEY) {
                security.privateDataPosted();
            }
            return e.refusal().answer();
        }
    }

    /** Rounds up, so that a client that returns then is admitted. */
    private static long wholeSeconds(Duration wait) {
        return wait.minusNanos(1).toSeconds() + 1;
    }

    private static void checkMediaType(Headers headers) throws RefusedException {
        String contentType = headers.getFirst("Content-Type");
        String[] parts = contentType == null
                ? new String[] {""}
                : contentType.toLowerCase(Locale.ROOT).split(";", -1);
        boolean isJson = parts[0].strip().equals("application/json")
                && Arrays.stream(parts)
                        .skip(1)
                        .map(parameter -> parameter.replaceAll("[\\s\"]", ""))
                        .allMatch(parameter -> parameter.isEmpty() || parameter.equals("charset=utf-8"));
        if (!isJson || headers.containsKey("Content-Encoding")) {
            throw new RefusedException(Refusal.NOT_JSON);
        }
    }

    /** Uses the declared length if there is one; otherwise reads one byte past the limit. */
    private static byte[] body(HttpExchange request) throws IOException, RefusedException {
        String declared = request.getRequestHeaders().getFirst("Content-Length");
        if (declared != null && !isWithinLimit(declared)) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        byte[] body = request.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        return body;
    }

    /** With a chunked body, the server accepts any text as a length. */
    private static boolean isWithinLimit(String length) throws RefusedException {
        try {
            return Long.parseLong(length) <= MOST_BYTES;
        } catch (NumberFormatException e) {
            throw new RefusedException(Refusal.MALFORMED);
        }
    }
}
