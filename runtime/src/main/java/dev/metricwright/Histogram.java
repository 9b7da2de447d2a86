package dev.metricwright;

import java.time.Duration;

/**
 * A distribution of observations: one series of a histogram family. Thread-safe.
 *
 * <p>An application may keep a histogram. A histogram that is used after its series was removed re-creates the series
 * from zero. A family that is measured in a time unit keeps its sum exactly, in nanoseconds.
 */
public interface Histogram {

    /**
     * Records an observation. NaN is dropped and counted in {@code metricwright_rejected_total{family}}. In a family
     * that is measured in a time unit, so are negative and infinite values.
     *
     * @param value the observation, in the unit of the family
     */
    void observe(double value);

    /**
     * Records an elapsed time. A negative time is dropped and counted in {@code metricwright_rejected_total{family}}.
     *
     * @param time the elapsed time
     * @throws IllegalArgumentException if the family is not measured in a time unit, unless the registry counts
     *     {@link Misuse}
     */
    void observe(Duration time);

    /**
     * Records an elapsed time. A negative time is dropped and counted in {@code metricwright_rejected_total{family}}.
     *
     * @param nanos the elapsed time in nanoseconds
     * @throws IllegalArgumentException if the family is not measured in a time unit, unless the registry counts
     *     {@link Misuse}
     */
    void observeNanos(long nanos);

    /**
     * Starts to measure an elapsed time, which is recorded when the result is closed.
     *
     * @return the running measurement
     * @throws IllegalArgumentException if the family is not measured in a time unit, unless the registry counts
     *     {@link Misuse}
     */
    Timing start();
}
