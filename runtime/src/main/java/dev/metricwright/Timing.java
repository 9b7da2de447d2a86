package dev.metricwright;

import java.time.Duration;

/** A running measurement of an elapsed time, by {@link System#nanoTime()}. */
public interface Timing extends AutoCloseable {

    /**
     * Starts a measurement that belongs to no series, for labels that are known only at the end: pass it to a recorder's method
     * as the amount. Closing it stops the measurement and records nothing.
     *
     * @return the running measurement
     */
    static Timing start() {
        return new FreeTiming();
    }

    /**
     * The time since the start; after {@link #close()}, the time until then.
     *
     * @return the elapsed time, never negative
     */
    Duration elapsed();

    /** Ends the measurement, and records it if it belongs to a series; has no effect when called again. */
    @Override
    void close();
}
