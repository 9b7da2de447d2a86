package dev.metricwright.catalog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
 * @param help what it says
 * @param section the section of the reference that it belongs to, or empty
 * @param module the module of the reference that it belongs to, or empty
 * @param labels its labels, in the order in which they are exposed
 * @param legal the dependencies between its labels
 * @param labelSets alternatives: a series has exactly the labels of one of these, beside those that are in none
 * @param distinct two labels that never have the same value; or empty
 * @param maxSeries how many series a registry exposes at most
 * @param buckets which bucket bounds it may have, if it is a histogram
 * @param detail labels that are exposed only on request
 * @param aliases names that documents use for it and that are not exposed
 * @param since the version that introduced it, or empty
 * @param deprecated whether it should not be recorded any more
 * @param retain whether its series outlive what they are about
 * @param lazy whether its series appear when first recorded, even where all are known
 * @param present when it is present at all, or empty
 * @param notes what else there is to say, or empty
 * @param expireAfter after how long without a recording a series goes
 * @param pipelines labels of the family of the same name in other pipelines, such as {@code otlp}
 * @param inferred the keys whose values its reference does not state
 * @param allow rules that do not apply to it, each with the reason
 * @param origin where it is defined
 */
public record Family(
        String name,
        FamilyType type,
        String unit,
        String help,
        String section,
        String module,
        List<Label> labels,
        List<Legality> legal,
        List<List<String>> labelSets,
        List<String> distinct,
        OptionalInt maxSeries,
        BucketRule buckets,
        List<Detail> detail,
        List<String> aliases,
        String since,
        Optional<Deprecation> deprecated,
        boolean retain,
        boolean lazy,
        String present,
        String notes,
        Optional<Duration> expireAfter,
        Map<String, List<String>> pipelines,
        List<String> inferred,
        Map<String, String> allow,
        Origin origin) {

    /** Keeps its own copies. */
    public Family {
        labels = List.copyOf(labels);
        legal = List.copyOf(legal);
        labelSets = copyOf(labelSets);
        distinct = List.copyOf(distinct);
        detail = List.copyOf(detail);
        aliases = List.copyOf(aliases);
        pipelines = Collections.unmodifiableMap(new LinkedHashMap<>(pipelines));
        inferred = List.copyOf(inferred);
        allow = Map.copyOf(allow);
    }

    private static List<List<String>> copyOf(List<List<String>> labelSets) {
        List<List<String>> copies = new ArrayList<>(labelSets.size());
        for (List<String> labels : labelSets) {
            copies.add(List.copyOf(labels));
        }
        return Collections.unmodifiableList(copies);
    }

    /** {@return the hash of its name: families are keys, and hardly two of a name meet} */
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
     * Whether each series has a label.
     *
     * @param label one of its labels
     * @return true if no series may lack it
     */
    public boolean isRequired(Label label) {
        return !label.optional() && label.onlyIf().isEmpty() && !isInLabelSet(label);
    }

    private boolean isInLabelSet(Label label) {
        for (List<String> set : labelSets) {
            if (set.contains(label.name())) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether durations can be recorded in it} */
    public boolean isTime() {
        return Units.isTime(unit);
    }
}
