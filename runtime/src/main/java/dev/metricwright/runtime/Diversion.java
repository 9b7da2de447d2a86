package dev.metricwright.runtime;

import org.jspecify.annotations.Nullable;

/** The row in front of an {@link OverflowRow} for recordings that certain labels overflowed in. */
final class Diversion<C extends Cell> extends Row<C> {

    private final OverflowRow<C> target;
    private final long overflowed;
    private final @Nullable Diversion<C> next;

    Diversion(OverflowRow<C> target, long overflowed, @Nullable Diversion<C> next) {
        super(target);
        this.target = target;
        this.overflowed = overflowed;
        this.next = next;
    }

    /** The row that the recordings go to. */
    OverflowRow<C> target() {
        return target;
    }

    /** The labels that overflowed, as bits. */
    long overflowed() {
        return overflowed;
    }

    /** Another one in front of the same row. */
    @Nullable
    Diversion<C> next() {
        return next;
    }
}
