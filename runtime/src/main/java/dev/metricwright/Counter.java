package dev.metricwright;

/**
 * A total that only grows: one series of a counter family. Thread-safe.
 *
 * <p>A counter may be kept. Used after its series was removed, it re-creates the series from zero. Whole increments are
 * exact in 64 bits; fractional ones are kept beside them as {@code double}. In a family of a time unit, amounts are in that
 * unit and kept in nanoseconds, exact.
 */
public interface Counter {

    /** Adds 1. */
    void inc();

    /**
     * Adds a whole amount.
     *
     * @param amount what to add, in the unit of the family
     * @throws IllegalArgumentException if the amount is negative, unless the registry counts {@link Misuse}
     */
    void inc(long amount);

    /**
     * Adds an amount. One that is NaN or infinite, or a negative time, is dropped and counted in
     * {@code metricwright_rejected_total{family}}.
     *
     * @param amount what to add, in the unit of the family
     * @throws IllegalArgumentException if the amount is negative and the family in no unit of time, unless the registry
     *     counts {@link Misuse}
     */
    void inc(double amount);
}
