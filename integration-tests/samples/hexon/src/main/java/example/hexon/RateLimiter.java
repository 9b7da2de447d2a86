package example.hexon;

import static example.hexon.metrics.AllowedBlockedStatus.ALLOWED;
import static example.hexon.metrics.AllowedBlockedStatus.BLOCKED;

import example.hexon.metrics.RateLimitingMetrics;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Limits the number of requests of each client in a window, and bans a client that continues beyond the limit. */
public final class RateLimiter {

    private final int limit;
    private final RateLimitingMetrics metrics;
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final Set<String> banned = ConcurrentHashMap.newKeySet();

    RateLimiter(int limit, RateLimitingMetrics metrics) {
        this.limit = limit;
        this.metrics = metrics;
        metrics.clientsTracked(requests::size);
    }

    /**
     * Checks a request against the limit.
     *
     * @param client the client
     * @param hostname the requested host
     * @return whether the request is allowed
     */
    public boolean admits(String client, String hostname) {
        int inWindow = requests.merge(client, 1, Integer::sum);
        if (inWindow <= limit && !banned.contains(client)) {
            metrics.requested(ALLOWED, hostname);
            return true;
        }
        metrics.requested(BLOCKED, hostname);
        if (inWindow >= 2 * limit && banned.add(client)) {
            metrics.clientBanned(hostname);
        }
        return false;
    }

    /** Starts a new window; bans remain. */
    public void beginWindow() {
        requests.clear();
    }

    /**
     * Lifts a ban.
     *
     * @param client the client
     */
    public void unban(String client) {
        if (banned.remove(client)) {
            metrics.clientUnbanned();
        }
    }
}
