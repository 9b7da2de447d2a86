package dev.metricwright.runtime;

import org.jspecify.annotations.Nullable;

/** Looks up cells as generated recorders do. */
final class Recorder {

    private Recorder() {}

    /** Returns the cell for one recording. */
    static <C extends Cell> C cell(SeriesTable<C> table, @Nullable String... values) {
        KeySpace<C> space = table.space();
        C cell = space.cell(key(space, values));
        return cell == null ? table.open(values) : cell;
    }

    /** Returns the cell for a handle. */
    static <C extends Cell> C handle(SeriesTable<C> table, @Nullable String... values) {
        KeySpace<C> space = table.space();
        C cell = space.own(key(space, values));
        return cell == null ? table.handle(values) : cell;
    }

    /** Returns the cell for a measurement that ends later. */
    static <C extends Cell> C later(SeriesTable<C> table, @Nullable String... values) {
        KeySpace<C> space = table.space();
        C cell = space.own(key(space, values));
        return cell == null ? table.later(values) : cell;
    }

    private static long key(KeySpace<?> space, @Nullable String... values) {
        long key = 0;
        for (int i = 0; i < values.length; i++) {
            key |= space.code(i, values[i]);
        }
        return key;
    }
}
