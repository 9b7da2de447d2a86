package dev.metricwright;

/**
 * A value that goes up and down: one series of a gauge family, in the unit of the family. Thread-safe.
 *
 * <p>An application may keep a gauge. After its series is removed, the gauge has no effect until its own {@code set} is
 * called, even if other code re-creates the series meanwhile.
 */
public interface Gauge {

    /**
     * Sets the value.
     *
     * @param value the value; NaN and infinite values are allowed
     */
    void set(double value);

    /**
     * Sets the value.
     *
     * @param value the value; beyond 2<sup>53</sup> it is rounded to the nearest {@code double}
     */
    void set(long value);

    /** Adds 1. */
    void inc();

    /** Subtracts 1. */
    void dec();

    /**
     * Adds an amount. An amount that is NaN or infinite is dropped and counted in
     * {@code metricwright_rejected_total{family}}.
     *
     * @param amount the amount to add
     */
    void inc(double amount);

    /**
     * Subtracts an amount. An amount that is NaN or infinite is dropped and counted in
     * {@code metricwright_rejected_total{family}}.
     *
     * @param amount the amount to subtract
     */
    void dec(double amount);

    /**
     * Adds 1 now and subtracts it again when the result is closed.
     *
     * @return the object to close, in a try-with-resources statement or by hand
     */
    Tracking track();
}
