package parsers;

import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.Cell;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.GaugeTable;
import dev.metricwright.runtime.HistogramTable;
import dev.metricwright.runtime.LabelDefinition;
import dev.metricwright.runtime.SeriesTable;
import java.util.List;

/**
 * A family and its recordings.
 *
 * @param name its name
 * @param type its type
 * @param unit {@code seconds}, or empty
 * @param help its help text
 * @param labels the names of its labels, at most two
 * @param bounds the bounds of its buckets
 * @param series its series, each with its own labels
 */
record GeneratedFamily(
        String name,
        MetricType type,
        String unit,
        String help,
        List<String> labels,
        List<Double> bounds,
        List<Series> series) {

    /**
     * A series.
     *
     * @param labels the values of its labels, as they are recorded
     * @param recordings the recordings: all observations of a histogram, otherwise one number
     */
    record Series(List<String> labels, List<Recording> recordings) {}

    /** Returns the same family under another name. */
    GeneratedFamily named(String other) {
        return new GeneratedFamily(other, type, unit, help, labels, bounds, series);
    }

    /** Records everything, as a recorder does. */
    void recordTo(MetricsRegistry registry) {
        switch (type) {
            case COUNTER -> {
                CounterTable table = CounterTable.of(registry, definition(FamilyDefinition.counter(name)));
                each(table, (cell, series) -> series.recordings().get(0).addTo(cell));
            }
            case HISTOGRAM -> {
                double[] upper =
                        bounds.stream().mapToDouble(Double::doubleValue).toArray();
                HistogramTable table = HistogramTable.of(registry, definition(FamilyDefinition.histogram(name, upper)));
                each(table, (cell, series) -> series.recordings().forEach(recording -> recording.observeBy(cell)));
            }
            case GAUGE, INFO, CATALOG -> {
                FamilyDefinition.Builder builder =
                        type == MetricType.INFO ? FamilyDefinition.info(name) : FamilyDefinition.gauge(name);
                GaugeTable table = GaugeTable.of(registry, definition(builder));
                each(table, (cell, series) -> series.recordings().get(0).setOn(cell));
            }
        }
    }

    private FamilyDefinition definition(FamilyDefinition.Builder builder) {
        labels.forEach(label -> builder.label(LabelDefinition.open(label)));
        return builder.help(help).unit(unit).build();
    }

    /** An operation on a series. */
    private interface Action<C> {
        void apply(C cell, Series series);
    }

    private <C extends Cell> void each(SeriesTable<C> table, Action<C> action) {
        for (Series one : series) {
            List<String> values = one.labels();
            C cell =
                    switch (values.size()) {
                        case 0 -> table.open();
                        case 1 -> table.open(values.get(0));
                        default -> table.open(values.get(0), values.get(1));
                    };
            action.apply(cell, one);
        }
    }

    /** Whether the sum of a series is negative, or its bounds allow negative sums. */
    boolean mayHaveNegativeSum() {
        return hasNegativeBounds()
                || type == MetricType.HISTOGRAM
                        && series.stream().anyMatch(each -> Recording.sum(each.recordings()) < 0);
    }

    /** Whether a bound is negative. Then the specification of OpenMetrics does not allow a sum. */
    boolean hasNegativeBounds() {
        return bounds.stream().anyMatch(bound -> bound < 0);
    }
}
