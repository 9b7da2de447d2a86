package dev.metricwright.runtime;

import org.jspecify.annotations.Nullable;

/** The rows that are too many for where their {@link Row#hash} leads: they stand where a {@link KeyedHash} does. */
final class CrowdedRows<C extends Cell> extends RowSlots<C> {

    private final KeyedHash keyed = new KeyedHash();

    CrowdedRows() {
        super(Integer.MAX_VALUE);
    }

    @Nullable
    Row<C> find(
            int hash,
            @Nullable String a,
            @Nullable String b,
            @Nullable String c,
            @Nullable String d,
            @Nullable String e,
            @Nullable String f) {
        return search(hash, keyed.of(a, b, c, d, e, f), a, b, c, d, e, f);
    }

    @Nullable
    Row<C> find(int hash, String[] tuple, Reading reading) {
        return search(hash, keyed.of(tuple, reading), tuple, reading);
    }

    @Override
    int lead(Row<C> row) {
        return keyed.of(row.values(), Reading.AS_GIVEN);
    }

    @Override
    void beyond(Row<C> row) {
        throw new IllegalStateException("no slot is free, although at most half of them are taken");
    }
}
