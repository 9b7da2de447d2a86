package dev.metricwright.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Finds without a lock the cell that a tuple leads to: that of what its labels read, or, where they overflow, the one in front
 * of it that counts this. Finds null where only the {@link Population} can decide, under its lock. Allocates nothing: a tuple
 * of the usual length is six values, and a longer one the array that it came in.
 */
final class Directory<C extends Cell> {

    private final RowIndex<C> rows;
    private final OpenLabels labels;
    private final Places<C> places;
    private final Reading own;
    private final Reading ownInDefaultView;
    private final Reading atCap;

    Directory(RowIndex<C> rows, OpenLabels labels, Places<C> places) {
        this.rows = rows;
        this.labels = labels;
        this.places = places;
        this.own = labels::reading;
        this.ownInDefaultView = (label, value) -> labels.inDefaultView(label, labels.reading(label, value));
        this.atCap = (label, value) -> labels.readingAtCap(label, labels.reading(label, value));
    }

    @Nullable
    C find(String a, String b, String c, String d, String e, String f, int offset) {
        String a1 = labels.reading(0, a);
        String b1 = labels.reading(1, b);
        String c1 = labels.reading(2, c);
        String d1 = labels.reading(3, d);
        String e1 = labels.reading(4, e);
        String f1 = labels.reading(5, f);
        long overflowed = labels.overflowed(0, a, a1)
                | labels.overflowed(1, b, b1)
                | labels.overflowed(2, c, c1)
                | labels.overflowed(3, d, d1)
                | labels.overflowed(4, e, e1)
                | labels.overflowed(5, f, f1);
        C cell = cell(rows.find(a1, b1, c1, d1, e1, f1), overflowed, offset);
        return cell == null && places.isFull() ? findAtCap(a1, b1, c1, d1, e1, f1, overflowed, offset) : cell;
    }

    private @Nullable C findAtCap(
            String a, String b, String c, String d, String e, String f, long overflowed, int offset) {
        Row<C> shown = rows.find(
                labels.inDefaultView(0, a),
                labels.inDefaultView(1, b),
                labels.inDefaultView(2, c),
                labels.inDefaultView(3, d),
                labels.inDefaultView(4, e),
                labels.inDefaultView(5, f));
        if (isAmong(shown, offset)) {
            return null;
        }
        String a1 = labels.readingAtCap(0, a);
        String b1 = labels.readingAtCap(1, b);
        String c1 = labels.readingAtCap(2, c);
        String d1 = labels.readingAtCap(3, d);
        String e1 = labels.readingAtCap(4, e);
        String f1 = labels.readingAtCap(5, f);
        boolean diverts =
                !(a1.equals(a) && b1.equals(b) && c1.equals(c) && d1.equals(d) && e1.equals(e) && f1.equals(f));
        return diverts ? cell(rows.find(a1, b1, c1, d1, e1, f1), overflowed | labels.allAtCap(), offset) : null;
    }

    /** The same for a tuple of any length. */
    @Nullable
    C find(String[] tuple, int offset) {
        Row<C> row = rows.find(tuple, own);
        C cell = cell(row, overflowed(tuple, row), offset);
        return cell == null && places.isFull() ? findAtCap(tuple, offset) : cell;
    }

    private @Nullable C findAtCap(String[] tuple, int offset) {
        if (isAmong(rows.find(tuple, ownInDefaultView), offset) || !diverts(tuple)) {
            return null;
        }
        Row<C> row = rows.find(tuple, atCap);
        return cell(row, overflowed(tuple, row) | labels.allAtCap(), offset);
    }

    /** If so, this is a further detail of a series, or the first time that a label overflows into it. */
    private boolean isAmong(@Nullable Row<C> shown, int offset) {
        return shown != null && shown.cell(offset) != null;
    }

    /** The labels that overflow on the way to a row: taken from the row, for what a label reads may change meanwhile. */
    private long overflowed(String[] tuple, @Nullable Row<C> row) {
        long overflowed = 0;
        for (int i = 0; row != null && i < tuple.length; i++) {
            overflowed |= labels.overflowed(i, tuple[i], row.text(i));
        }
        return overflowed;
    }

    private boolean diverts(String[] tuple) {
        for (int i = 0; i < tuple.length; i++) {
            if (!atCap.of(i, tuple[i]).equals(own.of(i, tuple[i]))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable C cell(@Nullable Row<C> row, long overflowed, int offset) {
        Row<C> reached = row;
        if (overflowed != 0 && row instanceof OverflowRow<C> target) {
            reached = target.diversion(overflowed);
        }
        return reached == null ? null : reached.cell(offset);
    }
}
