package dev.metricwright.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The cell of a series, as recorders and applications hold it. For generated recorders; not for use by hand.
 *
 * <p>A cell refers to the numbers of its series, or has no numbers. A cell that was kept from before a removal, or that
 * was created while a label was full, knows the values of its labels, and looks for a series at each recording.
 */
public abstract sealed class Cell permits CounterCell, GaugeCell, HistogramCell {

    /**
     * The values with which the cell looks for a series; null while its series is in the table, and after the registry
     * is closed.
     */
    private volatile @Nullable String @Nullable [] values;

    Cell(@Nullable String @Nullable [] values) {
        this.values = values;
    }

    final @Nullable String @Nullable [] values() {
        return values;
    }

    /** Called when the series is removed from its table: from now on, the cell looks for a series with these values. */
    final void leave(String @Nullable [] exposed) {
        if (values == null) {
            values = exposed;
        }
    }

    /** The sum of the series, which also contains its state; null if the cell does not belong to a series. */
    abstract @Nullable Sum sum();

    /** Whether the series was removed but is still in its table. */
    final boolean isRetained() {
        Sum sum = sum();
        return sum != null && sum.state() == Sum.RETAINED;
    }

    /** Whether the series must not expire. */
    boolean isBusy() {
        return false;
    }
}
