package dev.metricwright.exposition;

import dev.metricwright.Exemplar;
import dev.metricwright.Family;
import dev.metricwright.LabelSelection;
import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A family with the series that a test adds. */
public final class FixedFamily extends Family {

    private final List<Consumer<SeriesVisitor>> series = new ArrayList<>();

    private FixedFamily(String name, MetricType type, String help, String unit, double... bounds) {
        super(name, type, help, unit, List.of(), Map.of(), bounds);
    }

    public static FixedFamily counter(String name, String help, String unit) {
        return new FixedFamily(name, MetricType.COUNTER, help, unit);
    }

    public static FixedFamily gauge(String name, String help, String unit) {
        return new FixedFamily(name, MetricType.GAUGE, help, unit);
    }

    public static FixedFamily info(String name, String help) {
        return new FixedFamily(name, MetricType.INFO, help, "");
    }

    public static FixedFamily histogram(String name, String help, String unit, double... bounds) {
        return new FixedFamily(name, MetricType.HISTOGRAM, help, unit, bounds);
    }

    /** A family with one series without labels. */
    public static FixedFamily of(MetricType type, String name) {
        FixedFamily family = new FixedFamily(name, type, "", "");
        return switch (type) {
            case COUNTER -> family.total(1);
            case GAUGE, INFO, CATALOG -> family.value(1);
            case HISTOGRAM -> family.buckets(new long[] {1}, quantity(1, 0));
        };
    }

    public static MetricsRegistry registry(FixedFamily... families) {
        MetricsRegistry registry = MetricsRegistry.create();
        for (FixedFamily family : families) {
            registry.register(family);
        }
        return registry;
    }

    public static Quantity quantity(long whole, double rest) {
        Quantity quantity = new Quantity();
        quantity.set(whole, rest);
        return quantity;
    }

    public static Quantity decimal(long whole, long decimals, int digits) {
        Quantity quantity = new Quantity();
        quantity.setDecimal(whole, decimals, digits);
        return quantity;
    }

    /** Adds a series of a counter; names and values of labels alternate. */
    public FixedFamily total(long total, String... labels) {
        return total(quantity(total, 0), labels);
    }

    public FixedFamily total(Quantity total, String... labels) {
        series.add(visitor -> visitor.counter(new FixedLabels(labels), total));
        return this;
    }

    /** Adds a series of a counter that has an exemplar. */
    public FixedFamily total(long total, Exemplar exemplar, String... labels) {
        series.add(visitor -> visitor.counter(new FixedLabels(labels), quantity(total, 0), exemplar));
        return this;
    }

    public FixedFamily value(double value, String... labels) {
        series.add(visitor -> visitor.gauge(new FixedLabels(labels), value));
        return this;
    }

    public FixedFamily buckets(long[] counts, Quantity sum, String... labels) {
        series.add(visitor -> visitor.histogram(new FixedLabels(labels), counts, sum));
        return this;
    }

    /** Adds a series of a histogram without labels that has exemplars, each of which may be null. */
    public FixedFamily exemplary(long[] counts, Quantity sum, @Nullable Exemplar... exemplars) {
        series.add(visitor -> visitor.histogram(new FixedLabels(), counts, sum, exemplars));
        return this;
    }

    /** Makes the family fail when it is read. */
    public FixedFamily failing(RuntimeException failure) {
        return reading(() -> {
            throw failure;
        });
    }

    /** Runs an action when the family is read. */
    public FixedFamily reading(Runnable action) {
        series.add(visitor -> action.run());
        return this;
    }

    @Override
    public void visit(SeriesVisitor visitor, LabelSelection labels) {
        series.forEach(each -> each.accept(visitor));
    }

    @Override
    protected String disagreement(Family other) {
        return "";
    }

    @Override
    protected void close() {
        series.clear();
    }

    private record FixedLabels(String... namesAndValues) implements SeriesLabels {

        @Override
        public int size() {
            return namesAndValues.length / 2;
        }

        @Override
        public String name(int index) {
            return namesAndValues[2 * index];
        }

        @Override
        public String value(int index) {
            return namesAndValues[2 * index + 1];
        }

        @Override
        public int encodedLength() {
            return bytes().length;
        }

        @Override
        public void encode(byte[] target, int start) {
            System.arraycopy(bytes(), 0, target, start, encodedLength());
        }

        private byte[] bytes() {
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i < size(); i++) {
                String escaped =
                        value(i).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
                pairs.add(name(i) + "=\"" + escaped + '"');
            }
            return String.join(",", pairs).getBytes(StandardCharsets.UTF_8);
        }
    }
}
