package dev.metricwright.runtime;

import dev.metricwright.LabelSelection;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The exposed series of a registry, as text: encoded labels to value, exact. A series that appears twice fails the
 * test.
 */
final class Readings implements SeriesVisitor {

    private final Map<String, String> series = new TreeMap<>();

    private Readings() {}

    /** Returns the series of a family; empty if the registry has no such family. */
    static Map<String, String> of(MetricsRegistry registry, String family, String... details) {
        return of(registry, family, LabelSelection.withDetails(Set.of(details)));
    }

    /** Returns the series of a family with some of its labels; empty if the registry has no such family. */
    static Map<String, String> of(MetricsRegistry registry, String family, LabelSelection labels) {
        Readings readings = new Readings();
        registry.families().stream()
                .filter(candidate -> candidate.name().equals(family))
                .forEach(candidate -> candidate.visit(readings, labels));
        return readings.series;
    }

    @Override
    public void counter(SeriesLabels labels, Quantity total) {
        add(labels, text(total));
    }

    @Override
    public void gauge(SeriesLabels labels, double value) {
        add(labels, Double.toString(value));
    }

    @Override
    public void histogram(SeriesLabels labels, long[] counts, Quantity sum) {
        add(labels, Arrays.toString(counts) + " " + text(sum));
    }

    private void add(SeriesLabels labels, String value) {
        String key = new String(labels.encoded(), StandardCharsets.UTF_8);
        if (series.put(key, value) != null) {
            throw new AssertionError("series {" + key + "} was visited twice");
        }
    }

    private static String text(Quantity quantity) {
        double rest = quantity.rest();
        if (!Double.isFinite(rest)) {
            return Double.toString(rest);
        }
        BigDecimal exact = BigDecimal.valueOf(quantity.whole())
                .add(BigDecimal.valueOf(quantity.decimals(), quantity.digits()))
                .add(rest == Math.rint(rest) ? new BigDecimal(rest) : BigDecimal.valueOf(rest));
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
