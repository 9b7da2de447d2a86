package example.bff;

import java.time.Duration;

/**
 * A token bucket, kept as the moment at which it will be full again: each token that is missing moves that moment by the time
 * it takes to come back. Moments are those of {@link System#nanoTime()}.
 */
final class TokenBucket {

    private final long interval;
    private final long emptyAt;
    private long fullAt;

    /**
     * A full bucket.
     *
     * @param tokens how many it holds
     * @param interval how long one takes to come back
     * @param now the moment
     */
    TokenBucket(int tokens, Duration interval, long now) {
        this.interval = interval.toNanos();
        this.emptyAt = (tokens - 1) * this.interval;
        this.fullAt = now;
    }

    /** {@return how long it takes from a moment on until there is a token, in nanoseconds; 0 where there is one} */
    long untilNext(long now) {
        return Math.max(0, missing(now) - emptyAt);
    }

    /** Takes a token that {@link #untilNext} has found. */
    void take(long now) {
        fullAt = now + missing(now) + interval;
    }

    private long missing(long now) {
        return Math.max(0, fullAt - now);
    }
}
