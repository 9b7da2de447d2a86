package dev.metricwright.runtime;

import java.util.concurrent.atomic.DoubleAdder;

/** What the whole number of a {@link Sum} does not hold: fractions of amounts, or seconds that were carried off. Few have one. */
final class Remainder extends DoubleAdder {

    private static final long serialVersionUID = 1;

    private volatile long seconds;

    Remainder() {}

    long seconds() {
        return seconds;
    }

    /** Under the lock of the {@link Adder}. */
    void setSeconds(long carried) {
        seconds = carried;
    }
}
