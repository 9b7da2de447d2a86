package dev.metricwright.runtime;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Misuse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts the problems of a family at run time, in own families that start at 0. Never called under the lock of a
 * {@link SeriesStore}.
 */
final class ProblemCounters {

    private static final String FAMILY = "family";
    private static final String LABEL = "label";

    private final MetricsRegistry registry;
    private final FamilyDefinition family;
    private final List<LabelDefinition> labels;

    private volatile @Nullable CounterCell rejected;
    private volatile @Nullable CounterCell failedSamples;
    private final @Nullable CounterCell[] overflows;

    ProblemCounters(MetricsRegistry registry, FamilyDefinition family) {
        this.registry =
                Objects.requireNonNull(registry, "registry is null; pass the MetricsRegistry that holds the series");
        this.family = family;
        this.labels = family.allLabels();
        this.overflows = new @Nullable CounterCell[labels.size()];
    }

    /**
     * Creates the counters, so that they start at 0. An overflow of a closed label has no counter before it happens,
     * because it requires an enum constant that the recorder does not know.
     */
    void start() {
        if (family.isOwn()) {
            return;
        }
        rejected = counter(rejectedTotal());
        if (family.isSampled()) {
            failedSamples = counter(sampleFailuresTotal());
        }
        for (int i = 0; i < overflows.length; i++) {
            if (labels.get(i) instanceof LabelDefinition.Open) {
                overflows[i] = counter(labelOverflowTotal(), labels.get(i).name());
            }
        }
    }

    /** The registry of the family. */
    MetricsRegistry registry() {
        return registry;
    }

    /** Whether a programming mistake throws an exception; otherwise it is counted as {@link #rejected}. */
    boolean throwsMistakes() {
        return registry.onMisuse() == Misuse.THROW;
    }

    NullPointerException nullLabel(String label) {
        return new NullPointerException(
                "metric family " + family.name() + ": its label " + label + " is null; pass \"\" if there is no value");
    }

    NullPointerException nullConstant(String label) {
        return new NullPointerException(
                "metric family " + family.name() + ": its label " + label + " is null; pass a constant");
    }

    /** Counts a recording that was rejected. */
    void rejected() {
        CounterCell cell = rejected;
        if (cell == null) {
            cell = counter(rejectedTotal());
            rejected = cell;
        }
        count(cell);
    }

    /** Counts a sample that is left out of a scrape. */
    void sampleFailed() {
        CounterCell cell = failedSamples;
        if (cell == null) {
            cell = counter(sampleFailuresTotal());
            failedSamples = cell;
        }
        count(cell);
    }

    /** Counts a recording under the overflow values of some labels; each label is one bit. */
    void overflowed(long bits) {
        for (int i = 0; i < overflows.length; i++) {
            if ((bits & 1L << i) != 0) {
                CounterCell cell = overflows[i];
                if (cell == null) {
                    cell = counter(labelOverflowTotal(), labels.get(i).name());
                    overflows[i] = cell;
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

    private static FamilyDefinition.Builder rejectedTotal() {
        return FamilyDefinition.counter(FamilyDefinition.OWN + "rejected_total")
                .help(
                        "Recordings that were ignored, such as a negative increment or an observation that is not a number.");
    }

    private static FamilyDefinition.Builder sampleFailuresTotal() {
        return FamilyDefinition.counter(FamilyDefinition.OWN + "sample_failures_total")
                .help(
                        "Samples left out of a scrape because the application's supplier failed or did not answer in time.");
    }

    private static FamilyDefinition.Builder labelOverflowTotal() {
        return FamilyDefinition.counter(FamilyDefinition.OWN + "label_overflow_total")
                .help(
                        "Recordings whose label value was replaced because its bound, or the cap of the family, was reached.");
    }

    private @Nullable CounterCell counter(FamilyDefinition.Builder definition) {
        return counter(definition.label(LabelDefinition.open(FAMILY)), new String[] {family.name()});
    }

    private @Nullable CounterCell counter(FamilyDefinition.Builder definition, String label) {
        return counter(
                definition.label(LabelDefinition.open(FAMILY)).label(LabelDefinition.open(LABEL)),
                new String[] {family.name(), label});
    }

    /**
     * The counter of this family; null if the registry is closed or if the application uses the name for another
     * family.
     */
    private @Nullable CounterCell counter(FamilyDefinition.Builder definition, String[] values) {
        try {
            return CounterTable.of(
                            registry, definition.declaredBy("Metricwright").build())
                    .handle(values);
        } catch (IllegalStateException closedOrTaken) {
            return null;
        }
    }
}
