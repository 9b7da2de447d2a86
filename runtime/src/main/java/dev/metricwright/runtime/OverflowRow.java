package dev.metricwright.runtime;

import org.jspecify.annotations.Nullable;

/** A row that collects what is past the bound of a label. Each way that leads there has a {@link Diversion}. */
final class OverflowRow<C extends Cell> extends Row<C> {

    private volatile @Nullable Diversion<C> diversions;

    OverflowRow(LabelValue[] values, int size) {
        super(values, size);
    }

    /**
     * The row in front of this one whose cells count each recording as diverted before they pass it on.
     *
     * @param labels the labels that overflowed, as bits
     * @return that row, or null if there was no such recording yet
     */
    @Nullable
    Diversion<C> diversion(long labels) {
        Diversion<C> diversion = diversions;
        while (diversion != null && diversion.overflowed() != labels) {
            diversion = diversion.next();
        }
        return diversion;
    }

    /** Adds a {@link #diversion}; under the lock of the {@link Population}. */
    Diversion<C> divert(long labels) {
        Diversion<C> diversion = new Diversion<>(this, labels, diversions);
        diversions = diversion;
        return diversion;
    }
}
