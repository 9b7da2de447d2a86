package dev.metricwright.runtime;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The number of series that a family has and may have, and the rows that are retained. Rows that differ only in detail
 * labels count as one series; series of overflow values only do not count. Changed under the lock of the
 * {@link SeriesStore}.
 */
final class SeriesBudget {

    private final int weight;
    private long cap;
    private long used;

    /** The part of {@link #used} that belongs to retained series, which leave when a place is needed. */
    private long retainedUse;

    /** The rows of each series, by its key without detail labels; null if the family has no detail labels. */
    private final @Nullable Map<Long, Rows> details;

    /** The retained rows, oldest first, each with its key. */
    private final Map<Sum, Long> retained = new LinkedHashMap<>();

    private volatile boolean full;

    /** The number of rows of a series. */
    private static final class Rows {
        private int present;
        private int retained;
    }

    /**
     * Creates the object without series.
     *
     * @param weight the number that one series counts towards the cap
     * @param maxSeries the cap; 0 if there is none
     * @param hasDetails whether the family has detail labels
     */
    SeriesBudget(int weight, int maxSeries, boolean hasDetails) {
        this.weight = weight;
        this.details = hasDetails ? new HashMap<>() : null;
        this.cap = Long.MAX_VALUE;
        restrict(maxSeries);
    }

    /** Lowers the cap. */
    void restrict(int maxSeries) {
        cap = maxSeries == 0 ? cap : Math.min(cap, maxSeries);
        bound();
    }

    long cap() {
        return cap;
    }

    /** The number that the series count towards the cap, without the retained ones. */
    long live() {
        return used - retainedUse;
    }

    /**
     * Whether another series would exceed the cap even if all retained series were removed. May be called without the
     * lock.
     */
    boolean isFull() {
        return full;
    }

    /** Whether another series would exceed the cap unless a retained series is removed. */
    boolean needsRoom() {
        return used + weight > cap;
    }

    /** Whether any retained series count towards the cap. */
    boolean canMakeRoom() {
        return retainedUse > 0;
    }

    /**
     * Whether there is a series with this key, perhaps with other detail labels. False if the family has no detail
     * labels: then the row shows whether the series exists.
     */
    boolean has(long visibleKey) {
        return details != null && details.containsKey(visibleKey);
    }

    /** Whether all rows of a series are retained, given that one of them is. */
    boolean isRetained(long visibleKey) {
        Rows known = details == null ? null : details.get(visibleKey);
        return details == null || (known != null && known.present == known.retained);
    }

    /**
     * Counts rows.
     *
     * @param visibleKey their key without detail labels
     * @param counts whether they count towards the cap
     * @param rows the number of added rows; negative if rows were removed
     * @param retainedRows the number of rows that became retained; negative if they are retained no longer
     */
    void count(long visibleKey, boolean counts, int rows, int retainedRows) {
        int series = rows;
        int retainedSeries = retainedRows;
        if (details != null) {
            Rows known = details.computeIfAbsent(visibleKey, key -> new Rows());
            series = known.present > 0 ? -1 : 0;
            retainedSeries = known.present > 0 && known.present == known.retained ? -1 : 0;
            known.present += rows;
            known.retained += retainedRows;
            series += known.present > 0 ? 1 : 0;
            retainedSeries += known.present > 0 && known.present == known.retained ? 1 : 0;
            if (known.present == 0) {
                details.remove(visibleKey);
            }
        }
        if (counts) {
            used += (long) series * weight;
            retainedUse += (long) retainedSeries * weight;
            bound();
        }
    }

    private void bound() {
        full = live() + weight > cap;
    }

    /** The retained rows, oldest first, each with its key. */
    Map<Sum, Long> retained() {
        return retained;
    }

    /** Resets the counts, because the rows have new keys and are counted again. */
    void clear() {
        used = 0;
        retainedUse = 0;
        retained.clear();
        if (details != null) {
            details.clear();
        }
        bound();
    }
}
