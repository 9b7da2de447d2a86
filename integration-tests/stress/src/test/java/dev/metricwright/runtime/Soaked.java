package dev.metricwright.runtime;

import dev.metricwright.Quantity;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * A family under load, and the amounts in series that have left it. Together with the series that are still in the
 * family, they are what was recorded.
 */
final class Soaked<C extends Cell> {

    /**
     * The amounts in cells.
     *
     * @param count the number of observations; 0 for counters
     * @param sum the sum; in nanoseconds if the family is in seconds
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
    /**
     * Series that were removed or retained, with their amounts; retained series are in the table until their place is
     * needed.
     */
    private final Map<Sum, C> leaving = new HashMap<>();

    private Amount left = Amount.NONE;
    private long removals;

    private Soaked(SeriesTable<C> table, Content<C> content) {
        this.table = table;
        this.content = content;
    }

    static Soaked<CounterCell> of(CounterTable table) {
        return new Soaked<>(table, cell -> {
            Quantity total = new Quantity();
            cell.read(Exposed.sum(cell), total);
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

    /** All recorded values are whole: numbers, or nanoseconds in a family in seconds. */
    private static BigInteger whole(Quantity total) {
        return BigInteger.valueOf(total.whole())
                .multiply(BigInteger.TEN.pow(total.digits()))
                .add(BigInteger.valueOf(total.decimals()));
    }

    /** Removes the series of a client, and notes them under the table's lock. */
    void remove(String client) {
        if (!table.labelNames().contains("client")) {
            return;
        }
        synchronized (table.store.lock) {
            KeySpace<C> space = table.space();
            for (int row = 0; row < space.size(); row++) {
                C cell = space.cell(row);
                if (cell != null && space.labels().values(space.key(row))[0].equals(client)) {
                    leaving.put(Exposed.sum(cell), table.copy(cell));
                    removals++;
                }
            }
            table.remove(new String[] {"client"}, client);
        }
    }

    /** Returns the number of series that were removed or retained. */
    long removals() {
        return removals;
    }

    /** Returns the amounts in the table and in series that have left it. Call it only while no thread records. */
    Amount total() {
        for (Map.Entry<Sum, C> series : Map.copyOf(leaving).entrySet()) {
            if (series.getKey().isRemoved()) {
                left = left.plus(content.of(series.getValue()));
                leaving.remove(series.getKey());
            }
        }
        Amount total = left;
        KeySpace<C> space = table.space();
        for (int row = 0; row < space.size(); row++) {
            C cell = space.cell(row);
            if (cell != null) {
                total = total.plus(content.of(cell));
            }
        }
        return total;
    }
}
