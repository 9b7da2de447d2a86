package example.bff;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Programs that use the BFF with an assigned id. */
public final class ApiClients {

    private static final RateLimiter.Rate EACH = new RateLimiter.Rate(20, Duration.ofMillis(100));
    private static final RateLimiter.Rate ALL = new RateLimiter.Rate(500, Duration.ofMillis(2));
    private static final int MOST_CLIENTS = 500;

    private final SecurityMetrics metrics;
    private final RateLimiter<String> limiter;

    ApiClients(SecurityMetrics metrics, LongSupplier nanoTime) {
        this.metrics = metrics;
        this.limiter = new RateLimiter<>(EACH, ALL, MOST_CLIENTS, nanoTime);
    }

    /**
     * Admits a request, or refuses it if the client has sent too many.
     *
     * @param clientId the client, as authenticated
     * @return whether the request is admitted
     */
    public boolean admit(String clientId) {
        boolean isAdmitted = limiter.admit(clientId).isZero();
        if (!isAdmitted) {
            metrics.clientThrottled(clientId);
        }
        return isAdmitted;
    }
}
