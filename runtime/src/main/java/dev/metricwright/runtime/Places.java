package dev.metricwright.runtime;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many series a family has and may have, and which of them are retained. Rows that differ in detail labels alone count as
 * one series; those of overflow values alone do not count. Changed under the lock of the {@link SeriesStore}.
 */
final class Places {

    private final int weight;
    private long cap;
    private long used;

    /** What the series count for that leave when a place is needed. */
    private long retainedUse;

    /** The rows of each series, by its key without detail labels; null where the family has none of those. */
    private final @Nullable Map<Long, Rows> details;

    /** The retained rows, oldest first, each with its key. */
    private final Map<Sum, Long> retained = new LinkedHashMap<>();

    private volatile boolean full;

    /** How many rows a series has. */
    private static final class Rows {
        private int present;
        private int retained;
    }

    /**
     * No series yet.
     *
     * @param weight what one series counts for towards the cap
     * @param maxSeries the cap, 0 where there is none
     * @param hasDetails whether the family has detail labels
     */
    Places(int weight, int maxSeries, boolean hasDetails) {
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

    /** What the series count for that are not retained. */
    long live() {
        return used - retainedUse;
    }

    /** Whether a further series would exceed the cap, whatever retained ones leave. May be asked without the lock. */
    boolean isFull() {
        return full;
    }

    /** Whether a further series would exceed the cap unless a retained one leaves. */
    boolean needsRoom() {
        return used + weight > cap;
    }

    /** Whether series are retained that count towards the cap. */
    boolean canMakeRoom() {
        return retainedUse > 0;
    }

    /** Whether there is a series of this key, perhaps under other detail labels. Without detail labels, the row tells. */
    boolean has(long visibleKey) {
        return details != null && details.containsKey(visibleKey);
    }

    /** Whether all rows of a series are retained, if one is. */
    boolean isRetained(long visibleKey) {
        Rows known = details == null ? null : details.get(visibleKey);
        return details == null || (known != null && known.present == known.retained);
    }

    /**
     * Counts rows.
     *
     * @param visibleKey their key without detail labels
     * @param counts whether they count towards the cap
     * @param rows how many more (or fewer) there are
     * @param retainedRows how many more (or fewer) of them are retained
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

    /** The keys have changed: takes the rows to be counted anew. */
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
