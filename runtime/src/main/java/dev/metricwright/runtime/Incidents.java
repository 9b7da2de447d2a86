package dev.metricwright.runtime;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Misuse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong in a family at run time, counted in own families, which start at 0. Never called under the lock of a
 * {@link SeriesStore}.
 */
final class Incidents {

    private static final String FAMILY = "family";
    private static final String LABEL = "label";

    private final MetricsRegistry registry;
    private final FamilyDefinition family;
    private final List<LabelDefinition> labels;

    private volatile @Nullable CounterCell rejected;
    private volatile @Nullable CounterCell failedSamples;
    private final @Nullable CounterCell[] overflows;

    Incidents(MetricsRegistry registry, FamilyDefinition family) {
        this.registry =
                Objects.requireNonNull(registry, "registry: give the MetricsRegistry that is to hold the series");
        this.family = family;
        this.labels = family.allLabels();
        this.overflows = new @Nullable CounterCell[labels.size()];
    }

    /**
     * Makes the counters start at 0. Overflow of a closed label has no counter before it happens: it takes an enum constant that
     * the recorder does not know.
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

    /** Whether a programming mistake is thrown; it is {@link #rejected} otherwise. */
    boolean throwsMistakes() {
        return registry.onMisuse() == Misuse.THROW;
    }

    NullPointerException nullLabel(String label) {
        return new NullPointerException("metric family " + family.name() + ": its label " + label
                + " is null; pass \"\" where there is no value");
    }

    NullPointerException nullConstant(String label) {
        return new NullPointerException(
                "metric family " + family.name() + ": its label " + label + " is null; pass a constant");
    }

    /** A recording that no series takes. */
    void rejected() {
        CounterCell cell = rejected;
        if (cell == null) {
            cell = counter(rejectedTotal());
            rejected = cell;
        }
        count(cell);
    }

    /** A sample that is left out of a scrape. */
    void sampleFailed() {
        CounterCell cell = failedSamples;
        if (cell == null) {
            cell = counter(sampleFailuresTotal());
            failedSamples = cell;
        }
        count(cell);
    }

    /** A recording under overflow values of some labels, a bit each. */
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
                .help("Samples left out of a scrape because the application's supplier threw an exception.");
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

    /** The counter of this family; null where the registry is closed, or an application took the name for its own. */
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
