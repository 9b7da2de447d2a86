package dev.metricwright.runtime;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What several threads add to: in one place until two of them get in each other's way, and from then on in several
 * {@linkplain Lanes lanes}. Who finds its own mark adds at once; another one tries to change the number that it has read, and
 * if that fails, it knows that it is not alone.
 */
final class SharedNumber extends AtomicLong {

    private static final long serialVersionUID = 1;

    /** How many lanes there are at most, that of an {@link Adder}'s owner included. */
    static final int LANES = Lanes.PLACES + 2;

    private static final int TOGETHER = 1;
    private static final int APART = 2;

    /** Who added last, as far as one can tell; wrong at worst, which costs an attempt. */
    private int mark;

    private final transient Adder adder;
    private transient volatile @Nullable Lanes lanes;

    SharedNumber(Adder adder) {
        this.adder = adder;
    }

    /**
     * Adds an amount.
     *
     * @param thread who adds
     * @param amount what to add, of either sign
     * @return the lane that took it, above {@link Adder#OWN} and below {@link #LANES}
     */
    int add(long thread, long amount) {
        Lanes apart = lanes;
        if (apart != null) {
            return APART + apart.add((int) thread, amount);
        }
        long sum;
        if (mark == (int) thread) {
            sum = addAndGet(amount);
        } else {
            long before = get();
            sum = before + amount;
            if (!compareAndSet(before, sum)) {
                return APART + apart().add((int) thread, amount);
            }
            mark = (int) thread;
        }
        if (sum >= Adder.FULL) {
            carry();
        }
        return TOGETHER;
    }

    private synchronized Lanes apart() {
        Lanes apart = lanes;
        if (apart == null) {
            apart = new Lanes(adder);
            lanes = apart;
        }
        return apart;
    }

    boolean isApart() {
        return lanes != null;
    }

    private void carry() {
        synchronized (adder) {
            if (get() >= Adder.FULL && adder.carry()) {
                addAndGet(-Adder.FULL);
            }
        }
    }

    /** How many numbers make it up. */
    static int parts() {
        return 1 + Lanes.PLACES;
    }

    /** One of the numbers that make it up. */
    long part(int index) {
        if (index == 0) {
            return get();
        }
        Lanes apart = lanes;
        return apart == null ? 0 : apart.at(index - 1);
    }
}
