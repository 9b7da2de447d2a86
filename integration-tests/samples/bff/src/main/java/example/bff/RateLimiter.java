package example.bff;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Admits each client at its own rate, and all together at another. Remembers a fixed number of clients, those seen last: who
 * comes with ever new addresses is forgotten, and meets the rate of all. Thread-safe.
 *
 * @param <K> what a client is known by
 */
final class RateLimiter<K> {

    /**
     * A rate.
     *
     * @param burst how many may come at once
     * @param interval how long until another may
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
     * Admits a client or not. Who is refused takes nothing from the others.
     *
     * @param client the client
     * @return zero where it is admitted, else how long it should wait
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

    /** {@return how many clients it remembers} */
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
