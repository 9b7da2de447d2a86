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
 * @param help its help text
 * @param section the section of the reference that it belongs to, or empty
 * @param module the module of the reference that it belongs to, or empty
 * @param labels its labels, in the order in which they are exposed
 * @param legal the dependencies between its labels
 * @param labelSets alternatives: of the labels in these sets, a series has exactly those of one set
 * @param distinct two labels that never have the same value; or empty
 * @param maxSeries the maximum number of series that a registry exposes
 * @param buckets the rule for its bucket bounds, if it is a histogram
 * @param detail labels that are exposed only on request
 * @param aliases names that documents use for it and that are not exposed
 * @param since the version that introduced it, or empty
 * @param deprecated its deprecation, if it should not be recorded any more
 * @param retain whether its series remain when what they describe is gone
 * @param lazy whether its series appear only when first recorded, even if all of them are known
 * @param present the words for when it is exposed at all, or empty
 * @param notes further notes, or empty
 * @param expireAfter the time without a recording after which a series expires
 * @param pipelines the labels that the family of the same name has in other pipelines, such as {@code otlp}
 * @param inferred the keys whose values its reference does not state
 * @param allow rules that do not apply to it, each with the reason
 * @param origin the place of its definition
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
