package dev.metricwright.runtime;

import dev.metricwright.runtime.Cell.State;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many series a family has, how many it may have, and which of them are retired and make room when it is needed. A series
 * is counted by its cell of the default view; the others of a {@link DetailedSeries} count towards the bounds of their detail
 * labels alone, and only while it is live. Changed under the lock of the {@link Population}.
 */
final class Places<C extends Cell> {

    private final OpenLabels labels;
    /** What one series counts for towards the cap. */
    private final int weight;
    /** Cells of removed keys, oldest first. */
    private final Set<C> retired = new LinkedHashSet<>();

    private long cap;
    /** What the series count for that read no overflow value. */
    private long used;
    /** Whether a further series would exceed the cap, whatever retired ones make room. */
    private volatile boolean full;

    Places(OpenLabels labels, int weight, FamilyDefinition definition) {
        this.labels = labels;
        this.weight = weight;
        this.cap = capOf(definition);
        bound();
    }

    /** What the series count for that neither read an overflow value nor make room. */
    long live() {
        return used - (long) retired.size() * weight;
    }

    /** What they may count for; {@link Long#MAX_VALUE} where that is not limited. */
    long cap() {
        return cap;
    }

    /** Whether a further series would exceed the cap. May be asked without the lock. */
    boolean isFull() {
        return full;
    }

    /** A retired series that has to go before another comes: for the bound of a label, or for the cap; null if none has to. */
    @Nullable
    C toGoFor(String[] reading) {
        for (int i = 0; i < labels.visible(); i++) {
            if (labels.get(i).needsRoomFor(reading[i])) {
                return oldestRetired(i);
            }
        }
        boolean overCap = used + weight > cap && !labels.isOverflow(reading);
        return overCap ? retired.iterator().next() : null;
    }

    /** The cell that was retired first among those whose value of a label is in no other use. */
    private C oldestRetired(int label) {
        for (C cell : retired) {
            if (labels.get(label).isRetired(cell.row().text(label))) {
                return cell;
            }
        }
        throw new IllegalStateException(
                "label " + labels.get(label).name() + " counts retired values that no cell reads");
    }

    /** Counts a cell that comes. */
    void take(C cell) {
        if (!labels.isDetailed(cell.row())) {
            count(cell, 1, 0);
        } else if (cell.state() == State.LIVE) {
            labels.countDetails(cell.row(), 1);
        }
    }

    /** Gives back the place of a cell that leaves. */
    void free(C cell) {
        if (!labels.isDetailed(cell.row())) {
            count(cell, -1, retired.remove(cell) ? -1 : 0);
        } else if (cell.state() == State.LIVE) {
            labels.countDetails(cell.row(), -1);
        }
    }

    /** From now on a cell makes room when it is needed. */
    void retire(C cell) {
        if (labels.isDetailed(cell.row())) {
            labels.countDetails(cell.row(), -1);
        } else {
            retired.add(cell);
            count(cell, 0, 1);
        }
        cell.become(State.RETIRED);
    }

    /** A retired cell takes its place again. */
    void revive(C cell) {
        if (labels.isDetailed(cell.row())) {
            labels.countDetails(cell.row(), 1);
        } else {
            retired.remove(cell);
            count(cell, 0, -1);
        }
        cell.become(State.LIVE);
    }

    private void count(C cell, int coming, int retiring) {
        labels.count(cell.row(), coming, retiring);
        used += labels.isOverflow(cell.row()) ? 0 : (long) coming * weight;
        bound();
    }

    /** Takes over what a later definition of the family bounds more tightly, or lists. */
    void restrict(FamilyDefinition other) {
        cap = Math.min(cap, capOf(other));
        labels.restrict(other);
        bound();
    }

    /** Forgets all cells. */
    void clear() {
        retired.clear();
        used = 0;
        labels.clear();
    }

    private void bound() {
        full = live() + weight > cap;
    }

    private static long capOf(FamilyDefinition definition) {
        return definition.maxSeries() == 0 ? Long.MAX_VALUE : definition.maxSeries();
    }
}
