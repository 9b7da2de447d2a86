package dev.metricwright;

/**
 * A value that goes up and down: one series of a gauge family, in the unit of the family. Thread-safe.
 *
 * <p>A gauge may be kept. Once its series was removed it has no effect until its own {@code set}, even if others re-create
 * the series meanwhile.
 */
public interface Gauge {

    /**
     * Sets the value.
     *
     * @param value the value; NaN and the infinities are values too
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
     * Adds an amount. One that is NaN or infinite is dropped and counted in {@code metricwright_rejected_total{family}}.
     *
     * @param amount what to add
     */
    void inc(double amount);

    /**
     * Subtracts an amount. One that is NaN or infinite is dropped and counted in
     * {@code metricwright_rejected_total{family}}.
     *
     * @param amount what to subtract
     */
    void dec(double amount);

    /**
     * Adds 1 now and subtracts it again when the result is closed.
     *
     * @return what to close, in a try-with-resources statement or by hand
     */
    Tracking track();
}
