package dev.metricwright.runtime;

import dev.metricwright.Quantity;
import java.util.concurrent.atomic.DoubleAdder;
import org.jspecify.annotations.Nullable;

/** A sum of amounts that are no times: what is whole exact in 64 bits, fractions beside it. */
final class AmountSum extends Adder implements Sum {

    private static final long serialVersionUID = 1;

    /** Up to here every whole number is a double. */
    private static final double WHOLE = 1L << 53;

    private static final double UNSIGNED = 0x1p64;

    private volatile @Nullable DoubleAdder fractions;

    /** Adds an amount; returns the {@linkplain Adder#addWhole lane}. */
    int add(double amount) {
        boolean isExact = Math.abs(amount) <= WHOLE;
        long whole = isExact ? (long) amount : 0;
        if (whole != amount) {
            fractions().add(amount - whole);
        }
        return addWhole(whole);
    }

    private DoubleAdder fractions() {
        DoubleAdder known = fractions;
        return known == null ? newFractions() : known;
    }

    private synchronized DoubleAdder newFractions() {
        DoubleAdder known = fractions;
        if (known == null) {
            known = new DoubleAdder();
            fractions = known;
        }
        return known;
    }

    @Override
    boolean carry() {
        return false; // a count beyond this would take centuries; its bits are read without a sign
    }

    @Override
    public void read(Quantity quantity) {
        quantity.set(whole(), rest());
    }

    /** The sum of amounts of either sign, as near as a {@code double} comes. */
    double value() {
        return whole() + rest();
    }

    private long whole() {
        long whole = get();
        SharedNumber others = sharedNumber();
        for (int part = 0; others != null && part < SharedNumber.parts(); part++) {
            whole += others.part(part);
        }
        return whole;
    }

    private double rest() {
        DoubleAdder rest = fractions;
        return rest == null ? 0 : rest.sum();
    }

    /** Makes a sum of amounts right none of which was negative: all 64 bits are magnitude. */
    static void makeUnsigned(Quantity total) {
        if (total.whole() < 0) {
            total.set(total.whole(), total.rest() + UNSIGNED);
        }
    }
}
