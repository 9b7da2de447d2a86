package dev.metricwright.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A metric family of a catalog.
 *
 * @param name the name, as exposed
 * @param type its type
 * @param unit its unit, or empty
 * @param help its help text
 * @param labels its labels, in the order in which they are exposed
 * @param combinations the label combinations that its series may have
 * @param detail labels that are exposed only on request
 * @param buckets the rule for its bucket bounds, if it is a histogram
 * @param quantiles the quantiles that it exposes, if it is a summary; empty if the catalog does not state them
 * @param range the values that it may have, if it is a gauge and the catalog states them
 * @param maxSeries the maximum number of series that a registry exposes
 * @param lifetime when its series appear and disappear
 * @param history its history
 * @param documentation what its reference document says about it
 * @param allow rules that do not apply to it, each with the reason
 * @param origin the place of its definition
 */
public record Family(
        String name,
        FamilyType type,
        String unit,
        String help,
        List<Label> labels,
        Combinations combinations,
        List<Detail> detail,
        BucketRule buckets,
        List<Double> quantiles,
        Optional<ValueRange> range,
        OptionalInt maxSeries,
        Lifetime lifetime,
        History history,
        Documentation documentation,
        Map<String, String> allow,
        Origin origin) {

    /** Keeps its own copies. */
    public Family {
        labels = List.copyOf(labels);
        detail = List.copyOf(detail);
        quantiles = List.copyOf(quantiles);
        allow = Map.copyOf(allow);
    }

    /** {@return the hash of its name: families are keys, and two with the same name are rare} */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /**
     * Finds a label.
     *
     * @param label its name
     * @return the label, if the family has it
     */
    public Optional<Label> label(String label) {
        for (Label one : labels) {
            if (one.name().equals(label)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether every series has a label.
     *
     * @param label one of its labels
     * @return true if no series may lack it
     */
    public boolean isRequired(Label label) {
        return !label.optional() && label.onlyIf().isEmpty() && !combinations.isAlternative(label.name());
    }

    /** {@return whether durations can be recorded in it} */
    public boolean isTime() {
        return Units.isTime(unit);
    }
}
