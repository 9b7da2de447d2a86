package dev.metricwright.runtime;

import dev.metricwright.Timing;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether a family accepts the arguments of a recording. An argument that is not accepted is counted as
 * rejected. If it is a programming mistake and the registry does not count misuse, an exception is thrown instead.
 */
final class Arguments {

    private final FamilyDefinition family;
    private final List<LabelDefinition> labels;
    private final boolean isOfTime;
    private final ProblemCounters problems;

    Arguments(FamilyDefinition family, ProblemCounters problems) {
        this.family = family;
        this.labels = family.allLabels();
        this.isOfTime = TimeScale.of(family.unit()) != null;
        this.problems = problems;
    }

    private boolean mistake(Supplier<RuntimeException> thrown) {
        if (problems.throwsMistakes()) {
            throw thrown.get();
        }
        problems.rejected();
        return false;
    }

    private boolean unlessRejected(boolean accepted) {
        if (!accepted) {
            problems.rejected();
        }
        return accepted;
    }

    /** The position of a label of the family. */
    int position(String label) {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).name().equals(label)) {
                return i;
            }
        }
        throw new IllegalArgumentException("metric family " + family.name() + " has no label " + label
                + "; compile the recorder again, against the catalog that defines the family");
    }

    /** The positions of some labels of the family. */
    int[] positions(String... labels) {
        return Arrays.stream(labels).mapToInt(this::position).toArray();
    }

    /** Throws if a closed label does not list a value. */
    void checkListed(int position, String value) {
        if (labels.get(position) instanceof LabelDefinition.Closed closed
                && !value.isEmpty()
                && !closed.values().contains(value)) {
            throw new IllegalArgumentException(
                    "metric family " + family.name() + ": its label " + closed.name() + " does not have the value \""
                            + value + "\"; compile the recorder again, against the catalog that defines the family");
        }
    }

    /** Whether the value of a label is null. Throws if misuse is thrown, and counts nothing. */
    boolean hasNull(@Nullable String[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                if (problems.throwsMistakes()) {
                    throw problems.nullLabel(labels.get(i).name());
                }
                return true;
            }
        }
        return false;
    }

    /** Whether the values of some labels are all present. */
    boolean acceptsLabels(String[] names, @Nullable String[] values) {
        for (int i = 0; i < names.length; i++) {
            if (!acceptsLabel(position(names[i]), values[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the values of the first labels are all present. */
    boolean acceptsAll(@Nullable String[][] values) {
        for (int i = 0; i < values.length; i++) {
            for (String value : values[i]) {
                if (!acceptsLabel(i, value)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean acceptsLabel(int position, @Nullable String value) {
        return value != null
                || mistake(() -> problems.nullLabel(labels.get(position).name()));
    }

    boolean acceptsValue(String what, @Nullable Object value) {
        return value != null
                || mistake(() -> new NullPointerException(
                        "metric family " + family.name() + ": the " + what + " is null; pass one"));
    }

    /** Whether a time is present and not negative, and the family is measured in a time unit. */
    boolean acceptsTime(@Nullable Duration time) {
        return acceptsValue("Duration", time) && acceptsTimes() && unlessRejected(time != null && !time.isNegative());
    }

    /** Whether nanoseconds are not negative, and the family is measured in a time unit. */
    boolean acceptsNanos(long nanos) {
        return acceptsTimes() && unlessRejected(nanos >= 0);
    }

    /** Whether a measurement is present and does not belong to a series, and the family is measured in a time unit. */
    boolean acceptsTiming(@Nullable Timing timing) {
        return acceptsValue("Timing", timing)
                && acceptsTimes()
                && (!(timing instanceof RunningTiming)
                        || mistake(() -> new IllegalArgumentException("metric family " + family.name()
                                + ": the Timing belongs to a series and is recorded when it is closed; pass one from"
                                + " Timing.start()")));
    }

    /** Whether the family is measured in a time unit. */
    boolean acceptsTimes() {
        return isOfTime
                || mistake(() -> new IllegalArgumentException("metric family " + family.name()
                        + (family.unit().isEmpty() ? " has no unit" : " is in " + family.unit())
                        + ", so it does not accept a time; record a number, or give the family a unit such as seconds"
                        + " in its catalog"));
    }
}
