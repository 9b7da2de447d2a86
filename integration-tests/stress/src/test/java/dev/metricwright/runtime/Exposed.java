package dev.metricwright.runtime;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import java.util.Objects;
import java.util.Set;

/** What one scrape of a family reads, added up: of all series, or of those of which one label reads a value. */
final class Exposed implements SeriesVisitor {

    /** No series was there to read. */
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

    /** The sum over the series of a family of which a label reads a value; of all where that is empty. */
    static long of(MetricsRegistry registry, String family, String value) {
        Exposed exposed = new Exposed(value);
        registry.families().stream()
                .filter(candidate -> candidate.name().equals(family))
                .forEach(candidate -> candidate.visit(exposed, Set.of()));
        return exposed.sum;
    }

    /** The cell for a recording, as generated code looks for it. */
    static <C extends Cell> C cell(SeriesTable<C> table, String value) {
        KeySpace<C> space = table.space();
        C cell = space.cell(space.code(0, value));
        return cell == null ? table.open(value) : cell;
    }

    /** The cell for a recording, as generated code looks for it. */
    static <C extends Cell> C cell(SeriesTable<C> table, String first, String second) {
        KeySpace<C> space = table.space();
        C cell = space.cell(space.code(0, first) | space.code(1, second));
        return cell == null ? table.open(first, second) : cell;
    }

    /** What a series adds up in, which stays when the series leaves. */
    static Sum sum(Cell cell) {
        return Objects.requireNonNull(cell.sum());
    }

    /** What a counter's sum holds that has left its table; 0 if it is there still. */
    static long left(Sum sum) {
        Quantity total = new Quantity();
        sum.readAmount(total);
        return sum.isRemoved() ? total.whole() : 0;
    }

    /** How many observations a histogram's cell holds whose series has left its table; 0 if it is there still. */
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
