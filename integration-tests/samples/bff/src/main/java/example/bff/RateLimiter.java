package example.bff;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Limits the rate of each client, and that of all clients together. It remembers a fixed number of clients, those seen
 * last. If a sender uses ever new addresses, old ones are forgotten, and the rate for all clients limits it.
 * Thread-safe.
 *
 * @param <K> the identity of a client
 */
final class RateLimiter<K> {

    /**
     * A rate.
     *
     * @param burst the number of requests that may arrive at once
     * @param interval the time until another request is admitted
     */
    record Rate(int burst, Duration interval) {

        TokenBucket bucket(long now) {
            return new TokenBucket(burst, interval, now);
        }
    }

    private final Rate each;
    private final int mostClients;
    private final LongSupplier nanoTime;
    private final TokenBucket all;
    private final Map<K, TokenBucket> clients = new LinkedHashMap<>(16, 0.75f, true);

    RateLimiter(Rate each, Rate all, int mostClients, LongSupplier nanoTime) {
        this.each = each;
        this.mostClients = mostClients;
        this.nanoTime = nanoTime;
        this.all = all.bucket(nanoTime.getAsLong());
    }

    /**
     * Admits or refuses a client. A refused request does not use up the rate of others.
     *
     * @param client the client
     * @return zero if it is admitted, otherwise the time that it should wait
     */
    synchronized Duration admit(K client) {
        long now = nanoTime.getAsLong();
        TokenBucket own = clients.computeIfAbsent(client, key -> each.bucket(now));
        forgetEldest();
        long wait = Math.max(own.untilNext(now), all.untilNext(now));
        if (wait == 0) {
            own.take(now);
            all.take(now);
        }
        return Duration.ofNanos(wait);
    }

    /** {@return the number of clients that it remembers} */
    synchronized int size() {
        return clients.size();
    }

    private void forgetEldest() {
        if (clients.size() > mostClients) {
            Iterator<K> eldest = clients.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }
}
