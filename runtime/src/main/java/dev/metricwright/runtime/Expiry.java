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
 * Finds the series in which nothing was recorded for some time. There is no thread for it: scrapes and new series ask. Each
 * series is marked as idle, and a recording takes the mark away; a series that has the mark the next time is idle for long.
 */
final class Expiry {

    private final long nanos;
    private final AtomicLong last = new AtomicLong(System.nanoTime());

    /**
     * Nothing is marked yet.
     *
     * @param after how long a series stays; zero where it stays for good
     */
    Expiry(Duration after) {
        this.nanos = after.toNanos();
    }

    /** Whether it is time to look. If so, it is not for others. */
    boolean isDue(long nanoTime) {
        long before = last.get();
        return nanos > 0 && nanoTime - before >= nanos && last.compareAndSet(before, nanoTime);
    }

    /** Marks the active series of a space; returns those that have been idle since the last time. */
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

    /** Ends the series that are idle still. Under the lock of the store. */
    <C extends Cell> void end(PresentSeries<C> present, Set<Sum> idle) {
        for (List<Integer> rows : seriesWith(present, idle)) {
            if (claim(present, rows, idle)) {
                rows.forEach(present::end);
            }
        }
    }

    /** The rows of each series that may be idle. With detail labels it is all of them: their sum must not fall while one is in use. */
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

    /** Claims a series that is idle: a recording that comes now waits for the lock, and then records anew. */
    private static <C extends Cell> boolean claim(PresentSeries<C> present, List<Integer> rows, Set<Sum> idle) {
        for (int row : rows) {
            Sum sum = present.sum(row);
            boolean isClaimed = present.places().retained().containsKey(sum)
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
        if (!present.places().retained().containsKey(sum)) {
            sum.become(Sum.RETAINED, Sum.IDLE);
        }
    }
}
