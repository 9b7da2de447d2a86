package dev.metricwright.runtime;

import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Sampling;
import dev.metricwright.SeriesVisitor;
import dev.metricwright.Timing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All series of a gauge, or of an info family. For generated recorders; not for use by hand. */
public final class GaugeTable extends SeriesTable<GaugeCell> {

    private GaugeTable(MetricsRegistry registry, FamilyDefinition definition) {
        super(registry, definition, 1);
    }

    /**
     * The table of a family in a registry. It is added if the registry does not have it yet.
     *
     * @param registry the registry of the family
     * @param definition the family as the recorder defines it
     * @return the table, which recorders that name the family share
     * @throws IllegalStateException if the registry is closed, or another recorder defines the family differently
     * @throws IllegalArgumentException if the labels of the family need more bits than a key has
     */
    public static GaugeTable of(MetricsRegistry registry, FamilyDefinition definition) {
        return registered(registry, new GaugeTable(registry, definition), GaugeTable.class);
    }

    /**
     * Whether a time is set. A time that is not set is rejected here, before its label values take a place.
     *
     * @param time the time; may be negative
     * @return whether it is set
     * @throws IllegalArgumentException if the family is not measured in a time unit, unless the registry counts misuse
     * @throws NullPointerException if the time is null, unless the registry counts misuse
     */
    public boolean accepts(@Nullable Duration time) {
        return arguments.acceptsValue("Duration", time) && arguments.acceptsTimes();
    }

    /**
     * Whether a measurement is set. A measurement that is not set is rejected here, before its label values take a
     * place.
     *
     * @param timing the measurement
     * @return whether it is set
     * @throws IllegalArgumentException if the family is not measured in a time unit or the timing belongs to a series,
     *     unless the registry counts misuse
     * @throws NullPointerException if the timing is null, unless the registry counts misuse
     */
    public boolean accepts(@Nullable Timing timing) {
        return arguments.acceptsTiming(timing);
    }

    /**
     * Whether a moment is set. A moment that is not set is rejected here, before its label values take a place.
     *
     * @param moment the moment
     * @return whether it is set
     * @throws IllegalArgumentException if the family is not measured in a time unit, unless the registry counts misuse
     * @throws NullPointerException if the moment is null, unless the registry counts misuse
     */
    public boolean accepts(@Nullable Instant moment) {
        return arguments.acceptsValue("Instant", moment) && arguments.acceptsTimes();
    }

    @Override
    GaugeCell newCell(@Nullable String @Nullable [] values) {
        return new GaugeCell(this, values);
    }

    @Override
    void adopt(GaugeCell cell, GaugeCell numbers) {
        cell.adopt(numbers);
    }

    @Override
    SeriesReader<GaugeCell> reader(SeriesVisitor visitor, Sampling sampling) {
        boolean info = type() == MetricType.INFO;
        return new SeriesReader<>() {

            private double total;

            @Override
            void clear() {
                total = -0.0; // added to any number, 0 and -0 included, -0.0 does not change it
            }

            @Override
            boolean add(GaugeCell cell) {
                Level level = cell.level();
                if (level == null) {
                    return false;
                }
                Number sampled = definition.isSampled() ? suppliers.read(level.changes, sampling) : null;
                if (sampled == null && (definition.isSampled() || !level.isKnown())) {
                    return false;
                }
                total += sampled == null ? level.value() : sampled.doubleValue();
                return true;
            }

            @Override
            void pass(SeriesLabelsView labels) {
                visitor.gauge(labels, info ? 1 : total);
            }
        };
    }
}
