package dev.metricwright;

import java.time.Duration;

/** A measurement that does not belong to a series. */
final class FreeTiming implements Timing {

    private static final long RUNNING = -1;

    private final long start = System.nanoTime();
    private long stopped = RUNNING;

    FreeTiming() {}

    @Override
    public synchronized Duration elapsed() {
        return Duration.ofNanos(stopped == RUNNING ? nanos() : stopped);
    }

    @Override
    public synchronized void close() {
        stopped = stopped == RUNNING ? nanos() : stopped;
    }

    private long nanos() {
        return Math.max(0, System.nanoTime() - start);
    }
}
