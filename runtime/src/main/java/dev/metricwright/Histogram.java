package dev.metricwright;

import java.time.Duration;

/**
 * A distribution of observations: one series of a histogram family. Thread-safe.
 *
 * <p>A histogram may be kept. Used after its series was removed, it re-creates the series from zero. A family in a time unit
 * keeps its sum in nanoseconds, exact.
 */
public interface Histogram {

    /**
     * Records an observation. NaN, and in a family of a time unit a negative or infinite value, is dropped and counted in
     * {@code metricwright_rejected_total{family}}.
     *
     * @param value the observation, in the unit of the family
     */
    void observe(double value);

    /**
     * Records an elapsed time. A negative one is dropped and counted in {@code metricwright_rejected_total{family}}.
     *
     * @param time the elapsed time
     * @throws IllegalArgumentException if the family is in no time unit, unless the registry counts {@link Misuse}
     */
    void observe(Duration time);

    /**
     * Records an elapsed time. A negative one is dropped and counted in {@code metricwright_rejected_total{family}}.
     *
     * @param nanos the elapsed time in nanoseconds
     * @throws IllegalArgumentException if the family is in no time unit, unless the registry counts {@link Misuse}
     */
    void observeNanos(long nanos);

    /**
     * Starts to measure a time that is recorded when the result is closed.
     *
     * @return the running measurement
     * @throws IllegalArgumentException if the family is in no time unit, unless the registry counts {@link Misuse}
     */
    Timing start();
}
