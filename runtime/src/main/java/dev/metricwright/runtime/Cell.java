package dev.metricwright.runtime;

import org.jspecify.annotations.Nullable;

/**
 * One series as recorders and applications hold it. For generated recorders; not for use by hand.
 *
 * <p>A cell is composed of its numbers: it has those of the series that it belongs to, or none. Cells that were kept from
 * before a removal, and cells that were taken while a label was full, know the values of their labels, and look for a series
 * when they record.
 */
public abstract sealed class Cell permits CounterCell, GaugeCell, HistogramCell {

    /** The values to look for a series by; null while the cell's series is in the table, and once the registry is closed. */
    private volatile @Nullable String @Nullable [] values;

    Cell(@Nullable String @Nullable [] values) {
        this.values = values;
    }

    final @Nullable String @Nullable [] values() {
        return values;
    }

    /** The series leaves its table: from now on the cell looks for a series of these values. */
    final void leave(String @Nullable [] exposed) {
        if (values == null) {
            values = exposed;
        }
    }

    /** The sum of the series, which has its state; null if the cell belongs to no series. */
    abstract @Nullable Sum sum();

    /** Whether the series was removed, and is still in its table. */
    final boolean isRetained() {
        Sum sum = sum();
        return sum != null && sum.state() == Sum.RETAINED;
    }

    /** Whether the series must not expire. */
    boolean isBusy() {
        return false;
    }
}
