package dev.metricwright.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@link Row} of a tuple: read without a lock, changed under the lock of the {@link Population}. A reader that
 * races with a change may miss a row that comes or goes, never see a wrong one; who misses asks again under the lock.
 *
 * <p>Rows stand where the hash codes of their strings lead, which cost next to nothing. Whoever chooses the strings can make
 * those collide; rows that find no slot within {@link #REACH} go where a hash leads that nobody can foresee, and stay there.
 */
final class RowIndex<C extends Cell> extends RowSlots<C> {

    /** Of slots of which half are free: about one tuple in a million is beyond, unless someone has contrived it. */
    static final int REACH = 64;

    /** The rows that are beyond reach; null as long as none was. */
    private volatile @Nullable CrowdedRows<C> crowd;

    RowIndex() {
        super(REACH);
    }

    /** The row of up to three values, the others of which are given as empty. */
    @Nullable
    Row<C> find(@Nullable String a, @Nullable String b, @Nullable String c) {
        int hash = Row.hash(a, b, c);
        Row<C> row = search(hash, a, b, c);
        if (row != null) {
            return row;
        }
        CrowdedRows<C> others = crowd;
        return others == null ? null : others.find(hash, a, b, c, "", "", "");
    }

    @Nullable
    Row<C> find(
            @Nullable String a,
            @Nullable String b,
            @Nullable String c,
            @Nullable String d,
            @Nullable String e,
            @Nullable String f) {
        int hash = Row.hash(a, b, c, d, e, f);
        Row<C> row = search(hash, hash, a, b, c, d, e, f);
        if (row != null) {
            return row;
        }
        CrowdedRows<C> others = crowd;
        return others == null ? null : others.find(hash, a, b, c, d, e, f);
    }

    @Nullable
    Row<C> find(String[] tuple) {
        return find(tuple, Reading.AS_GIVEN);
    }

    /** The row of what a tuple is taken to read. */
    @Nullable
    Row<C> find(String[] tuple, Reading reading) {
        int hash = Row.hash(tuple, reading);
        Row<C> row = search(hash, hash, tuple, reading);
        if (row != null) {
            return row;
        }
        CrowdedRows<C> others = crowd;
        return others == null ? null : others.find(hash, tuple, reading);
    }

    /** Takes a row out. */
    void remove(Row<C> row) {
        CrowdedRows<C> others = crowd;
        if (!takeOut(row) && others != null) {
            others.takeOut(row);
        }
    }

    /** All rows, in no particular order. */
    List<Row<C>> all() {
        List<Row<C>> all = new ArrayList<>(standing());
        CrowdedRows<C> others = crowd;
        if (others != null) {
            all.addAll(others.standing());
        }
        return all;
    }

    /** How many slots a look-up of a row reads at most, whether it is there or not. */
    int probes(Row<C> row) {
        CrowdedRows<C> others = crowd;
        return probesHere(row) + (others == null ? 0 : others.probesHere(row));
    }

    void clear() {
        empty();
        crowd = null;
    }

    @Override
    int lead(Row<C> row) {
        return row.hash();
    }

    @Override
    void beyond(Row<C> row) {
        CrowdedRows<C> others = crowd;
        if (others == null) {
            others = new CrowdedRows<>();
            crowd = others;
        }
        others.add(row);
    }
}
