package dev.metricwright;

import java.time.Duration;

/** A running measurement of an elapsed time, based on {@link System#nanoTime()}. */
public interface Timing extends AutoCloseable {

    /**
     * Starts a measurement that belongs to no series. Use it if the labels are known only at the end: pass the
     * measurement to a recorder's method as the amount. Closing it stops the measurement and records nothing.
     *
     * @return the running measurement
     */
    static Timing start() {
        return new FreeTiming();
    }

    /**
     * The time since the start. After {@link #close()}, the time from the start to the close.
     *
     * @return the elapsed time, never negative
     */
    Duration elapsed();

    /** Stops the measurement, and records it if it belongs to a series. Further calls have no effect. */
    @Override
    void close();
}
