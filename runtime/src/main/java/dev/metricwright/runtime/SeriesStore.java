package dev.metricwright.runtime;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Decides which series of a family exist. Recordings find the series in a {@link KeySpace} without a lock. This class
 * adds and removes series under its lock. It calls nothing outside the family while it holds the lock.
 */
final class SeriesStore<C extends Cell> {

    private final FamilyDefinition definition;
    private final PresentSeries<C> present;
    private final SeriesBudget budget;
    private final Expiry expiry;
    private final LongConsumer overflowed;

    /**
     * Held while series are added or removed. Readers hold it so that they see series that are removed together either
     * all or not at all.
     */
    final Object lock = new Object();

    private volatile boolean closed;

    /**
     * Creates a store without series.
     *
     * @param definition the family
     * @param weight the number that one series counts towards the cap
     * @param newCell creates a cell with numbers of its own
     * @param gone releases what is kept for a removed series
     * @param overflowed counts a recording under overflow values; each bit of its argument is a label
     */
    SeriesStore(
            FamilyDefinition definition, int weight, Supplier<C> newCell, Consumer<Sum> gone, LongConsumer overflowed) {
        this.definition = definition;
        this.present = new PresentSeries<>(definition, weight, this, newCell, gone);
        this.budget = present.budget();
        this.expiry = new Expiry(definition.expireAfter());
        this.overflowed = overflowed;
    }

    KeySpace<C> space() {
        return present.space();
    }

    boolean isClosed() {
        return closed;
    }

    /** Makes the numbers of a cell visible to this thread, after another thread has put the cell into the space. */
    C seen(C cell) {
        synchronized (lock) {
            return cell;
        }
    }

    /**
     * The cell for a recording if no series has exactly its values. Counts the recording as an overflow. Called without
     * the lock.
     *
     * @param in the space of the key
     * @param key the codes of all values, with their flags
     * @return the cell; null if the series must be opened by its values
     */
    @Nullable
    C divert(KeySpace<C> in, long key) {
        if ((key & KeySpace.MISSED) != 0 || closed) {
            return null;
        }
        Labels all = in.labels();
        long diverted = KeySpace.withoutFlags(key);
        long labels = 0;
        for (int i = 0; i < all.size(); i++) {
            LabelCodes label = all.get(i);
            LabelValue value = label.find(diverted);
            if (value == null) {
                return null;
            }
            if (label.isOverflow(diverted) || (label.isFull() && !value.isLive())) {
                labels |= 1L << i;
                diverted = label.diverted(diverted);
            }
        }
        boolean isNew = (key & KeySpace.CAPPED) != 0;
        C cell = isNew || labels == 0 ? null : in.find(all.exposed(diverted));
        if (cell == null && budget.isFull() && in == space()) {
            cell = isNew ? null : in.find(all.exposed(diverted)); // again: it may just have taken the last place
            long capped = all.capped(diverted);
            boolean mayExist = !isNew && all.haveDetails(); // under other detail labels, without a row of its own
            if (cell == null && !mayExist && (isNew || capped != diverted)) {
                labels |= all.cappedLabels();
                cell = in.find(all.exposed(capped));
            }
        }
        if (cell != null) {
            overflowed.accept(labels);
        }
        return cell;
    }

    /**
     * Opens the series of some values, or finds the series that they are exposed as.
     *
     * @param values the value of each label
     * @param mayOverflow whether values may be exposed as overflow values; such a recording is counted
     * @return its cell; null if the registry is closed, or if a value would overflow and must not
     */
    @Nullable
    C open(String[] values, boolean mayOverflow) {
        long labels;
        C cell;
        synchronized (lock) {
            if (closed) {
                return null;
            }
            Admission admission = new Admission(space(), budget, values);
            labels = admission.overflowed();
            if (labels != 0 && !mayOverflow) {
                return null;
            }
            cell = present.enter(admission);
        }
        if (labels != 0) {
            overflowed.accept(labels);
        }
        return cell;
    }

    /**
     * Removes the series that have certain values, whatever their other labels. The search does not hold the lock.
     *
     * @param labels the positions of some labels
     * @param values the value of each
     */
    void remove(int[] labels, String[] values) {
        KeySpace<C> in = space();
        List<Integer> rows = in.rows(labels, values);
        if (rows.isEmpty()) {
            return;
        }
        synchronized (lock) {
            for (int row : in == space() ? rows : space().rows(labels, values)) {
                if (space().cell(row) != null) {
                    present.end(row);
                }
            }
        }
    }

    /**
     * Called after a recording in a series that is not active. Makes the series active again if it is still in the
     * table.
     *
     * @return false if the series is no longer in the table, so that the recording does not count
     */
    boolean wake(Sum sum) {
        if (sum.become(Sum.IDLE, Sum.ACTIVE) || sum.state() == Sum.ACTIVE) {
            return true;
        }
        if (sum.isRemoved()) {
            return false;
        }
        synchronized (lock) {
            present.bringBack(sum);
            sum.become(Sum.IDLE, Sum.ACTIVE);
            return !sum.isRemoved();
        }
    }

    /**
     * Removes the series in which nothing was recorded for some time, if a search is due. The search does not hold the
     * lock.
     */
    void expire(long nanoTime) {
        if (!expiry.isDue(nanoTime)) {
            return;
        }
        Set<Sum> idle = expiry.mark(space());
        if (!idle.isEmpty()) {
            synchronized (lock) {
                expiry.end(present, idle);
            }
        }
    }

    /** Takes over lower bounds and additional listed values from a later definition of the family. */
    void restrict(FamilyDefinition other) {
        List<LabelDefinition> all = other.allLabels();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof LabelDefinition.Open open) {
                for (String listed : open.listed()) {
                    reserve(i, listed);
                }
            }
        }
        synchronized (lock) {
            budget.restrict(other.maxSeries());
            for (int i = 0; i < all.size(); i++) {
                space().labels().get(i).restrict(all.get(i));
            }
        }
    }

    /**
     * Exempts a value of a label from its bound.
     *
     * @return its code, which does not change from now on
     * @throws IllegalStateException if the label has no code for it
     */
    long reserve(int label, String value) {
        synchronized (lock) {
            if (lacksCode(label, value)) {
                present.compact();
            }
            LabelCodes codes = space().labels().get(label);
            if (lacksCode(label, value)) {
                throw new IllegalStateException("metric family " + definition.name() + ": its label " + codes.name()
                        + " has no place for the value \"" + value + "\"; raise the bound of the label in the catalog");
            }
            LabelValue known = codes.find(value);
            long code = codes.reserve(value);
            if (known != null && known.uses > 0) {
                present.compact(); // some series may no longer count towards the cap
            }
            return code;
        }
    }

    private boolean lacksCode(int label, String value) {
        LabelCodes codes = space().labels().get(label);
        return codes.find(value) == null && !codes.hasCode();
    }

    /** The number that the series count towards the cap, without the retained ones. */
    long liveSeries() {
        synchronized (lock) {
            return budget.live();
        }
    }

    /** The cap on the number of series; {@link Long#MAX_VALUE} if there is none. */
    long seriesLimit() {
        synchronized (lock) {
            return budget.cap();
        }
    }

    /**
     * The series at one moment. A sum over its rows does not miss rows that are removed together while it is computed.
     *
     * @param copy copies a cell, because the cell itself has other numbers once its series is removed and it finds
     *     another
     * @return a copy of the space that does not change
     */
    KeySpace<C> snapshot(UnaryOperator<C> copy) {
        synchronized (lock) {
            return space().copied(copy);
        }
    }

    /** Removes all series. */
    void close() {
        synchronized (lock) {
            closed = true;
            present.clear();
        }
    }
}
