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

    /** Reads the sum of amounts none of which was negative: all 64 bits are magnitude. */
    void readUnsigned(Quantity quantity) {
        long total = whole.sum();
        quantity.set(total, total < 0 ? rest.sum() + UNSIGNED : rest.sum());
    }
}
