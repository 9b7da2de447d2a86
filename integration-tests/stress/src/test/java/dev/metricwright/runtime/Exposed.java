package dev.metricwright.runtime;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import java.util.Objects;

/**
 * The total that one scrape of a family shows: over all series, or over those in which one label has a certain value.
 */
final class Exposed implements SeriesVisitor {

    /** The scrape contained no series. */
    static final long NOTHING = -1;

    private final String value;
    private long sum = NOTHING;

    private Exposed(String value) {
        this.value = value;
    }

    /** The sum over all series of a family; the number of observations of a histogram. */
    static long all(MetricsRegistry registry, String family) {
        return of(registry, family, "");
    }

    /** The sum over the series of a family in which a label has this value; over all series if the value is empty. */
    static long of(MetricsRegistry registry, String family, String value) {
        Exposed exposed = new Exposed(value);
        registry.families().stream()
                .filter(candidate -> candidate.name().equals(family))
                .forEach(candidate -> candidate.visit(exposed));
        return exposed.sum;
    }

    /** Returns the cell for a recording, by the same look-up as generated code. */
    static <C extends Cell> C cell(SeriesTable<C> table, String value) {
        KeySpace<C> space = table.space();
        C cell = space.cell(space.code(0, value));
        return cell == null ? table.open(value) : cell;
    }

    /** Returns the cell for a recording, by the same look-up as generated code. */
    static <C extends Cell> C cell(SeriesTable<C> table, String first, String second) {
        KeySpace<C> space = table.space();
        C cell = space.cell(space.code(0, first) | space.code(1, second));
        return cell == null ? table.open(first, second) : cell;
    }

    /** Returns the sum of a series, which remains after the series has left its table. */
    static Sum sum(Cell cell) {
        return Objects.requireNonNull(cell.sum());
    }

    /** Returns the amount in a counter that has left its table; 0 if it is still in the table. */
    static long left(Sum sum) {
        Quantity total = new Quantity();
        sum.readAmount(total);
        return sum.isRemoved() ? total.whole() : 0;
    }

    /**
     * Returns the number of observations in a histogram's cell that has left its table; 0 if it is still in the table.
     */
    static long left(HistogramCell keeper, int bounds) {
        long[] counts = new long[bounds + 1];
        keeper.read(counts, new Quantity());
        return sum(keeper).isRemoved() ? counts[bounds] : 0;
    }

    @Override
    public void counter(SeriesLabels labels, Quantity total) {
        add(labels, total.whole());
    }

    @Override
    public void gauge(SeriesLabels labels, double number) {
        add(labels, (long) number);
    }

    @Override
    public void histogram(SeriesLabels labels, long[] counts, Quantity total) {
        add(labels, counts[counts.length - 1]);
    }

    private void add(SeriesLabels labels, long number) {
        boolean isAsked = value.isEmpty();
        for (int i = 0; i < labels.size(); i++) {
            isAsked |= labels.value(i).equals(value);
        }
        if (isAsked) {
            sum = Math.max(sum, 0) + number;
        }
    }
}
