package dev.metricwright.runtime;

import dev.metricwright.Quantity;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A family under load, and what its series held that have left it: together with those that are there, this is what was
 * recorded.
 */
final class Soaked<C extends Cell> {

    /**
     * What cells hold.
     *
     * @param count how many observations; 0 of counters
     * @param sum what they add up to: in nanoseconds, where the family is in seconds
     */
    record Amount(BigInteger count, BigInteger sum) {

        private static final Amount NONE = new Amount(BigInteger.ZERO, BigInteger.ZERO);

        private Amount plus(Amount other) {
            return new Amount(count.add(other.count), sum.add(other.sum));
        }
    }

    private interface Content<C extends Cell> {
        Amount of(C cell);
    }

    private final SeriesTable<C> table;
    private final Content<C> content;
    /** Cells of series that were removed or retired; the latter are in the table still, until their place is needed. */
    private final Set<C> leaving = new HashSet<>();

    private Amount left = Amount.NONE;
    private long removals;

    private Soaked(SeriesTable<C> table, Content<C> content) {
        this.table = table;
        this.content = content;
    }

    static Soaked<CounterCell> of(CounterTable table) {
        return new Soaked<>(table, cell -> {
            Quantity total = new Quantity();
            cell.read(total);
            return new Amount(BigInteger.ZERO, whole(total));
        });
    }

    static Soaked<HistogramCell> of(HistogramTable table) {
        return new Soaked<>(table, cell -> {
            long[] counts = new long[table.bounds().length + 1];
            Quantity sum = new Quantity();
            cell.read(counts, sum);
            return new Amount(BigInteger.valueOf(counts[counts.length - 1]), whole(sum));
        });
    }

    /** All that is recorded here is whole: numbers, or nanoseconds in a family in seconds. */
    private static BigInteger whole(Quantity total) {
        return BigInteger.valueOf(total.whole())
                .multiply(BigInteger.TEN.pow(total.digits()))
                .add(BigInteger.valueOf(total.decimals()));
    }

    /** Removes the series of a client, and notes under the table's lock which cells those are. */
    void remove(String client) {
        String[] tuple = Population.padded(new String[] {client});
        table.population.remove(tuple, true, offset -> {
            C cell = table.population.find(client, "", "", "", "", "", offset);
            leaving.addAll(parts(cell));
            removals++;
            return true;
        });
    }

    /** How many series were removed, or retired. */
    long removals() {
        return removals;
    }

    /** What is in the table, and what has left it; to be asked when nobody records. */
    Amount total() {
        for (C cell : Set.copyOf(leaving)) {
            if (!cell.isPresent()) {
                left = left.plus(content.of(cell));
                leaving.remove(cell);
            }
        }
        Amount total = left;
        for (C cell : table.population.cells()) {
            for (C part : parts(cell)) {
                total = total.plus(content.of(part));
            }
        }
        return total;
    }

    @SuppressWarnings("unchecked") // the cells of a series are of one type
    private List<C> parts(C cell) {
        DetailedSeries series = cell.series();
        return series == null ? List.of(cell) : (List<C>) List.of(series.cells());
    }
}
