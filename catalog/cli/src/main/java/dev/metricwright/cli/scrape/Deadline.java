package dev.metricwright.cli.scrape;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * When a page must have arrived.
 *
 * @param end the end, as {@link System#nanoTime} counts
 * @param timeout how long it is from the beginning to the end
 */
record Deadline(long end, Duration timeout) {

    static Deadline in(Duration timeout) {
        return new Deadline(System.nanoTime() + timeout.toNanos(), timeout);
    }

    /** The time that is left, at least a millisecond. */
    Duration left() {
        return Duration.ofMillis(Math.max(1, (end - System.nanoTime()) / 1_000_000));
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    /** Does something when it is over, which must do no harm later. */
    void whenOver(Runnable action) {
        CompletableFuture.delayedExecutor(end - System.nanoTime(), TimeUnit.NANOSECONDS)
                .execute(action);
    }

    /** The whole time in seconds. */
    String seconds() {
        return BigDecimal.valueOf(timeout.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
