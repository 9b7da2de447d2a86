package dev.metricwright.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds the series in which nothing was recorded for some time. It has no thread of its own: scrapes and new series run
 * it. Each pass marks the series as idle, and a recording removes the mark. A series that still has the mark at the
 * next pass has been idle for long enough.
 */
final class Expiry {

    private final long nanos;
    private final AtomicLong last = new AtomicLong(System.nanoTime());

    /**
     * Creates an expiry; no series is marked yet.
     *
     * @param after the time after which an idle series is removed; zero if series are never removed
     */
    Expiry(Duration after) {
        this.nanos = after.toNanos();
    }

    /** Whether a pass is due. If several threads ask at the same time, only one of them gets true. */
    boolean isDue(long nanoTime) {
        long before = last.get();
        return nanos > 0 && nanoTime - before >= nanos && last.compareAndSet(before, nanoTime);
    }

    /** Marks the active series of a space. Returns the series that have been idle since the last pass. */
    Set<Sum> mark(KeySpace<?> space) {
        Set<Sum> idle = new HashSet<>();
        for (int row = 0; row < space.size(); row++) {
            Cell cell = space.cell(row);
            Sum sum = cell == null ? null : cell.sum();
            if (sum != null && !sum.become(Sum.ACTIVE, Sum.IDLE) && sum.state() == Sum.IDLE) {
                idle.add(sum);
            }
        }
        return idle;
    }

    /** Removes the series that are still idle. Under the lock of the store. */
    <C extends Cell> void end(PresentSeries<C> present, Set<Sum> idle) {
        for (List<Integer> rows : seriesWith(present, idle)) {
            if (claim(present, rows, idle)) {
                rows.forEach(present::end);
            }
        }
    }

    /**
     * The rows of each series that may be idle. With detail labels these are all rows, because the sum of a series must
     * not fall while one of its rows is in use.
     */
    private static <C extends Cell> Collection<List<Integer>> seriesWith(PresentSeries<C> present, Set<Sum> idle) {
        KeySpace<C> space = present.space();
        Labels labels = space.labels();
        Map<Long, List<Integer>> series = new LinkedHashMap<>();
        for (int row = 0; row < space.size(); row++) {
            if (space.cell(row) != null && (labels.haveDetails() || idle.contains(present.sum(row)))) {
                series.computeIfAbsent(labels.inDefaultView(space.key(row)), key -> new ArrayList<>())
                        .add(row);
            }
        }
        return series.values();
    }

    /**
     * Claims a series if it is idle. A recording that arrives after the claim waits for the lock, and then records
     * again.
     */
    private static <C extends Cell> boolean claim(PresentSeries<C> present, List<Integer> rows, Set<Sum> idle) {
        for (int row : rows) {
            Sum sum = present.sum(row);
            boolean isClaimed = present.budget().retained().containsKey(sum)
                    || (idle.contains(sum)
                            && !Objects.requireNonNull(present.space().cell(row))
                                    .isBusy()
                            && sum.become(Sum.IDLE, Sum.RETAINED));
            if (!isClaimed) {
                rows.forEach(each -> giveBack(present, each));
                return false;
            }
        }
        return true;
    }

    private static void giveBack(PresentSeries<?> present, int row) {
        Sum sum = present.sum(row);
        if (!present.budget().retained().containsKey(sum)) {
            sum.become(Sum.RETAINED, Sum.IDLE);
        }
    }
}
