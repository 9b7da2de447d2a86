package example.pipelock;

import dev.metricwright.Family;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import java.util.Map;
import java.util.TreeMap;

/**
 * The families of a registry, read for the application's own page: the same numbers that a scrape shows.
 *
 * @param registry the registry
 */
record Readings(MetricsRegistry registry) {

    /**
     * Returns the counters or gauges of a family by the value of a label, all read at once; series with the same value
     * are added.
     */
    Map<String, Long> by(String label, String family) {
        Map<String, Long> numbers = new TreeMap<>();
        read(family, (labels, number) -> numbers.merge(value(labels, label), number, Long::sum));
        return numbers;
    }

    /** Returns the sum of all counters or gauges of a family. */
    long sum(String family) {
        long[] sum = {0};
        read(family, (labels, number) -> sum[0] += number);
        return sum[0];
    }

    /** A family without recordings exists without series, so a missing family is a mistyped name. */
    private void read(String name, WholeNumbers numbers) {
        Family family = registry.families().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no recorder defines the metric family " + name));
        family.visit(numbers);
    }

    private static String value(SeriesLabels labels, String name) {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.name(i).equals(name)) {
                return labels.value(i);
            }
        }
        return "";
    }

    /** Collects counters and gauges that count whole things. */
    private interface WholeNumbers extends SeriesVisitor {

        void number(SeriesLabels labels, long number);

        @Override
        default void counter(SeriesLabels labels, Quantity total) {
            number(labels, total.whole());
        }

        @Override
        default void gauge(SeriesLabels labels, double value) {
            number(labels, (long) value);
        }

        @Override
        default void histogram(SeriesLabels labels, long[] counts, Quantity sum) {}
    }
}
