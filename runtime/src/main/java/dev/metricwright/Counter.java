package dev.metricwright;

/**
 * A total that only grows: one series of a counter family. Thread-safe.
 *
 * <p>An application may keep a counter. A counter that is used after its series was removed re-creates the series from
 * zero. Whole increments are exact in 64 bits; fractions are kept separately as a {@code double}. If the family is
 * measured in a time unit, amounts are in that unit and are kept exactly, in nanoseconds.
 */
public interface Counter {

    /** Adds 1. */
    void inc();

    /**
     * Adds a whole amount.
     *
     * @param amount the amount to add, in the unit of the family
     * @throws IllegalArgumentException if the amount is negative, unless the registry counts {@link Misuse}
     */
    void inc(long amount);

    /**
     * Adds an amount. An amount that is NaN or infinite, or a negative time, is dropped and counted in
     * {@code metricwright_rejected_total{family}}.
     *
     * @param amount the amount to add, in the unit of the family
     * @throws IllegalArgumentException if the amount is negative and the family is not measured in a time unit, unless
     *     the registry counts {@link Misuse}
     */
    void inc(double amount);
}
