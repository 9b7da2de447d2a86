package dev.metricwright;

import java.math.BigDecimal;

/**
 * An amount read from a series, more exact than a {@code double}: {@code whole + decimals / 10^digits + rest}.
 *
 * <p>Amounts of time have decimals and no rest, other fractional amounts have a rest and no decimals, and whole amounts
 * have neither. An instance is reused from series to series.
 */
public final class Quantity {

    private static final int MOST_DIGITS = 18;
    private static final long[] POWERS_OF_TEN = powersOfTen();

    /** Up to this number, every whole number is a {@code double}. */
    private static final long EXACT = 1L << 53;

    private long whole;
    private long decimals;
    private int digits;
    private double rest;

    /** A quantity of 0. */
    public Quantity() {}

    /**
     * Sets a whole amount with a fractional rest.
     *
     * @param whole the whole part
     * @param rest the fractional part, which is added to it
     */
    public void set(long whole, double rest) {
        this.whole = whole;
        this.decimals = 0;
        this.digits = 0;
        this.rest = rest;
    }

    /**
     * Sets an exact decimal amount.
     *
     * @param whole the whole part, not negative
     * @param decimals the digits after the decimal point, as a number from 0 to {@code 10^digits - 1}
     * @param digits the number of these digits, 0 to 18
     */
    public void setDecimal(long whole, long decimals, int digits) {
        this.whole = whole;
        this.decimals = decimals;
        this.digits = digits;
        this.rest = 0;
    }

    /**
     * Adds another amount of the same family. Whole parts add up modulo 2<sup>64</sup>.
     *
     * @param other the amount to add; it has as many decimals as this amount, or one of the two has none
     */
    public void add(Quantity other) {
        digits = Math.max(digits, other.digits);
        decimals += other.decimals;
        whole += other.whole;
        rest += other.rest;
        long one = POWERS_OF_TEN[digits];
        if (decimals >= one) {
            decimals -= one;
            whole++;
        }
    }

    /**
     * The whole part.
     *
     * @return the part before the decimal point, without the {@link #rest()}
     */
    public long whole() {
        return whole;
    }

    /**
     * The exact decimal part.
     *
     * @return the digits after the decimal point, as a number
     */
    public long decimals() {
        return decimals;
    }

    /**
     * The length of the exact decimal part.
     *
     * @return the number of digits of {@link #decimals()}, leading zeros included
     */
    public int digits() {
        return digits;
    }

    /**
     * The part that is a {@code double}.
     *
     * @return the part that is added to the exact parts; any {@code double}, NaN and the infinities included
     */
    public double rest() {
        return rest;
    }

    /**
     * The amount, rounded.
     *
     * @return the nearest {@code double}; if there is a whole part and a {@link #rest()}, the nearest or an adjacent one
     */
    public double toDouble() {
        if (decimals == 0) {
            return whole + rest;
        }
        long one = POWERS_OF_TEN[digits];
        if (0 <= whole && whole < EXACT / one) { // both numbers are exact, so only the division rounds
            return (whole * one + decimals) / (double) one + rest;
        }
        return BigDecimal.valueOf(whole)
                        .add(BigDecimal.valueOf(decimals, digits))
                        .doubleValue()
                + rest;
    }

    private static long[] powersOfTen() {
        long[] powers = new long[MOST_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }
}
