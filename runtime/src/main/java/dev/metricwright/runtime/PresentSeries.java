package dev.metricwright.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * The series of a family that are present: their key space, and their numbers in {@link SeriesBudget}. Each method keeps both
 * consistent. Everything changes under the lock of the {@link SeriesStore}; the space is read without the lock.
 */
final class PresentSeries<C extends Cell> {

    private final FamilyDefinition definition;
    private final SeriesStore<C> store;
    private final Supplier<C> newCell;
    private final Consumer<Sum> gone;
    private final boolean retains;
    private final SeriesBudget budget;

    private volatile KeySpace<C> space;

    /**
     * Creates the object without series.
     *
     * @param definition the family
     * @param weight the number that one series counts towards the cap
     * @param store the store that diverts the recordings of the space
     * @param newCell creates a cell with numbers of its own
     * @param gone releases what is kept for a removed series
     */
    PresentSeries(
            FamilyDefinition definition, int weight, SeriesStore<C> store, Supplier<C> newCell, Consumer<Sum> gone) {
        this.definition = definition;
        this.store = store;
        this.newCell = newCell;
        this.gone = gone;
        this.retains = definition.isRetained();
        this.budget = new SeriesBudget(
                weight, definition.maxSeries(), !definition.detailLabels().isEmpty());
        this.space = KeySpace.empty(store, Labels.of(definition, budget));
    }

    KeySpace<C> space() {
        return space;
    }

    SeriesBudget budget() {
        return budget;
    }

    /** Adds a series, or finds it, or restores it if it is retained. */
    C enter(Admission first) {
        for (Admission admission = first; ; admission = admission.in(space)) {
            C existing = space.find(admission.key());
            if (existing != null) {
                if (existing.isRetained()) {
                    retainedWith(admission.key()).forEach(this::bringBack);
                }
                return existing;
            }
            makeRoom(admission);
            if (!admission.hasCodes()) {
                compact();
            } else if (space.hasRoomFor(admission.key())) {
                admission.addValues();
                return enter(admission.key());
            } else if (space.isSparse()) {
                compact();
            } else {
                space = space.larger();
            }
        }
    }

    /** Adds a row. If all rows of its series are retained, they are restored with it. */
    private C enter(long key) {
        Labels labels = space.labels();
        if (labels.haveDetails() && budget.isRetained(labels.inDefaultView(key))) {
            space.series(key).forEach(this::bringBack);
        }
        C cell = newCell.get();
        space.put(key, cell);
        count(key, 1, 0);
        return cell;
    }

    /**
     * Removes retained series until there is a place for another one, within the bound of each label and within the
     * cap.
     */
    private void makeRoom(Admission admission) {
        for (int label = admission.labelWithoutRoom(); label >= 0; label = admission.labelWithoutRoom()) {
            LabelCodes codes = space.labels().get(label);
            leave(key -> codes.value(key).isRetained());
        }
        while (admission.exceedsCap(space)) {
            leave(key -> space.labels().counts(key)
                    && budget.isRetained(space.labels().inDefaultView(key)));
        }
    }

    /** Removes the oldest retained series that makes room. */
    private void leave(LongPredicate makesRoom) {
        for (long key : budget.retained().values()) {
            if (makesRoom.test(key)) {
                retainedWith(key).forEach(this::takeOut);
                return;
            }
        }
        throw new IllegalStateException("metric family " + definition.name() + " has lost a retained series");
    }

    /**
     * The rows that are removed or restored with a retained one: all rows of its series, unless only some of them were
     * removed.
     */
    private List<Integer> retainedWith(long key) {
        return budget.isRetained(space.labels().inDefaultView(key)) ? space.series(key) : List.of(space.row(key));
    }

    /** Replaces the space with a new one that contains the present series, and counts them again by their new keys. */
    void compact() {
        KeySpace<C> fresh = space.compacted();
        List<Sum> retainedSums = new ArrayList<>(budget.retained().keySet());
        Map<Sum, Long> keys = new HashMap<>();
        budget.clear();
        for (int row = 0; row < fresh.size(); row++) {
            long key = fresh.key(row);
            Sum sum = sum(fresh, row);
            boolean isRetained = sum.state() == Sum.RETAINED;
            budget.count(fresh.labels().inDefaultView(key), fresh.labels().counts(key), 1, isRetained ? 1 : 0);
            if (isRetained) {
                keys.put(sum, key);
            }
        }
        for (Sum sum : retainedSums) {
            budget.retained().put(sum, Objects.requireNonNull(keys.get(sum)));
        }
        space = fresh;
    }

    /** The sum of a row that has a cell. */
    Sum sum(int row) {
        return sum(space, row);
    }

    private static Sum sum(KeySpace<?> in, int row) {
        return Objects.requireNonNull(Objects.requireNonNull(in.cell(row)).sum());
    }

    private void count(long key, int rows, int retainedRows) {
        Labels labels = space.labels();
        labels.count(key, rows, retainedRows);
        budget.count(labels.inDefaultView(key), labels.counts(key), rows, retainedRows);
    }

    /**
     * Removes a row. The state of its sum changes last, so that a recording that reads the new state finds the
     * successor.
     */
    private void takeOut(int row) {
        KeySpace<C> in = space;
        C cell = Objects.requireNonNull(in.cell(row));
        Sum sum = sum(in, row);
        long key = in.key(row);
        boolean wasRetained = budget.retained().remove(sum) != null;
        in.takeOut(row);
        count(key, -1, wasRetained ? -1 : 0);
        cell.leave(in.labels().values(key));
        sum.become(Sum.REMOVED);
        gone.accept(sum);
    }

    /** Removes a row, or retains it if the family retains series. */
    void end(int row) {
        Sum sum = sum(row);
        if (!retains) {
            takeOut(row);
        } else if (!budget.retained().containsKey(sum)) {
            long key = space.key(row);
            budget.retained().put(sum, key);
            count(key, 0, 1);
            sum.become(Sum.RETAINED);
        }
    }

    private void bringBack(int row) {
        Sum sum = sum(row);
        budget.retained().remove(sum);
        count(space.key(row), 0, -1);
        sum.become(Sum.ACTIVE);
    }

    /** Restores a retained series after a recording in it. */
    void bringBack(Sum sum) {
        Long key = budget.retained().get(sum);
        if (key != null) {
            retainedWith(key).forEach(this::bringBack);
        }
    }

    /** Removes all series. */
    void clear() {
        for (int row = 0; row < space.size(); row++) {
            if (space.cell(row) != null) {
                Sum sum = sum(row);
                sum.become(Sum.REMOVED);
                gone.accept(sum);
            }
        }
        budget.clear();
        space = KeySpace.empty(store, Labels.of(definition, budget));
    }
}
