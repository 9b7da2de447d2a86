package example.bff;

import java.time.Duration;

/**
 * A token bucket, stored as the moment at which it will be full again. Each missing token moves that moment by the time
 * until the token is replaced. Moments are those of {@link System#nanoTime()}.
 */
final class TokenBucket {

    private final long interval;
    private final long emptyAt;
    private long fullAt;

    /**
     * A full bucket.
     *
     * @param tokens the capacity
     * @param interval the time until a used token is replaced
     * @param now the current moment
     */
    TokenBucket(int tokens, Duration interval, long now) {
        this.interval = interval.toNanos();
        this.emptyAt = (tokens - 1) * this.interval;
        this.fullAt = now;
    }

    /** {@return the time from a moment until a token is available, in nanoseconds; 0 if there is one} */
    long untilNext(long now) {
        return Math.max(0, missing(now) - emptyAt);
    }

    /** Takes a token. {@link #untilNext} must have returned 0. */
    void take(long now) {
        fullAt = now + missing(now) + interval;
    }

    private long missing(long now) {
        return Math.max(0, fullAt - now);
    }
}
