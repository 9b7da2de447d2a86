package dev.metricwright;

import java.time.Duration;

/** A running measurement of an elapsed time, by {@link System#nanoTime()}. */
public interface Timing extends AutoCloseable {

    /**
     * The time since the start; after {@link #close()}, the time that was recorded.
     *
     * @return the elapsed time, never negative
     */
    Duration elapsed();

    /** Records the elapsed time in the histogram; has no effect when called again. */
    @Override
    void close();
}
