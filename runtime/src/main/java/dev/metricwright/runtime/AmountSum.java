package dev.metricwright.runtime;

import dev.metricwright.Quantity;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** A sum of amounts that are no times: whole ones exact in 64 bits, fractional ones beside them. */
final class AmountSum implements Sum {

    /** Up to here every whole number is a double. */
    private static final double WHOLE = 1L << 53;

    private static final double UNSIGNED = 0x1p64;

    private final LongAdder whole = new LongAdder();
    private final DoubleAdder rest = new DoubleAdder();

    void add(long amount) {
        whole.add(amount);
    }

    void add(double amount) {
        long truncated = (long) amount;
        if (truncated == amount && Math.abs(amount) <= WHOLE) {
            whole.add(truncated);
        } else {
            rest.add(amount);
        }
    }

    @Override
    public void read(Quantity quantity) {
        quantity.set(whole.sum(), rest.sum());
    }

    /** Makes a sum of amounts right none of which was negative: all 64 bits are magnitude. */
    static void makeUnsigned(Quantity total) {
        if (total.whole() < 0) {
            total.set(total.whole(), total.rest() + UNSIGNED);
        }
    }
}
