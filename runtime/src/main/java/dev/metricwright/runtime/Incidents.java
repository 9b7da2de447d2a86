package dev.metricwright.runtime;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Misuse;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong in a family at run time, counted in families of our own. They are registered when first needed; never
 * call this under the lock of a {@link Population}, for registering takes the registry's.
 */
final class Incidents {

    private static final String FAMILY = "family";
    private static final String LABEL = "label";

    private final MetricsRegistry registry;
    private final String family;

    private volatile @Nullable CounterCell rejected;
    private volatile @Nullable CounterCell failedSamples;
    /** By open label; how many there are is known with the first. */
    private volatile @Nullable AtomicReferenceArray<@Nullable CounterCell> overflows;

    Incidents(MetricsRegistry registry, String family) {
        this.registry = registry;
        this.family = family;
    }

    /** Whether a programming mistake is thrown; it is {@link #rejected} otherwise. */
    boolean throwsMistakes() {
        return registry.onMisuse() == Misuse.THROW;
    }

    NullPointerException nullLabel(String label) {
        return new NullPointerException(
                "metric family " + family + ": its label " + label + " is null; pass \"\" where there is no value");
    }

    /** Why an enum constant, or null, reads nothing. */
    RuntimeException noValue(String label, @Nullable Enum<?> constant) {
        return constant == null
                ? new NullPointerException(
                        "metric family " + family + ": its label " + label + " is null; pass a constant")
                : new IllegalStateException(
                        "metric family " + family + ": its label " + label + " has no value for " + constant.name()
                                + ", which the enum did not have when the recorder was compiled; compile it again");
    }

    /** A recording that no series takes. */
    void rejected() {
        CounterCell cell = rejected;
        if (cell == null) {
            cell = counter(
                    FamilyDefinition.counter("metricwright_rejected_total")
                            .help("Recordings that were ignored, such as a negative increment or an observation that is"
                                    + " not a number."),
                    null);
            rejected = cell;
        }
        count(cell);
    }

    /** A supplier that threw. */
    void sampleFailed() {
        CounterCell cell = failedSamples;
        if (cell == null) {
            cell = counter(
                    FamilyDefinition.counter("metricwright_sample_failures_total")
                            .help(
                                    "Samples left out of a scrape because the application's supplier threw an exception."),
                    null);
            failedSamples = cell;
        }
        count(cell);
    }

    /** A recording that was diverted because of these labels, given as bits. */
    void overflowed(OpenLabels labels, long bits) {
        AtomicReferenceArray<@Nullable CounterCell> cells = overflows;
        if (cells == null) {
            cells = new AtomicReferenceArray<>(labels.size());
            overflows = cells;
        }
        for (int i = 0; i < labels.size(); i++) {
            if ((bits & 1L << i) != 0) {
                CounterCell cell = cells.get(i);
                if (cell == null) {
                    cell = counter(
                            FamilyDefinition.counter("metricwright_label_overflow_total")
                                    .help(
                                            "Recordings whose label value was replaced because its bound, or the cap of the"
                                                    + " family, was reached."),
                            labels.get(i).name());
                    cells.set(i, cell);
                }
                count(cell);
            }
        }
    }

    private static void count(@Nullable CounterCell cell) {
        if (cell != null) {
            cell.inc();
        }
    }

    /** The counter of this family; null where the registry is closed, or an application took the name for its own. */
    private @Nullable CounterCell counter(FamilyDefinition.Builder definition, @Nullable String label) {
        definition.declaredBy("Metricwright").label(LabelDefinition.open(FAMILY));
        try {
            return label == null
                    ? CounterTable.of(registry, definition.build()).at(family)
                    : CounterTable.of(
                                    registry,
                                    definition
                                            .label(LabelDefinition.open(LABEL))
                                            .build())
                            .at(family, label);
        } catch (IllegalStateException closedOrTaken) {
            return null;
        }
    }
}
