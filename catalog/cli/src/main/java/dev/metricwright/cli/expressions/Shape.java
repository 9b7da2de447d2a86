package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.ValueSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The labels of the series of an expression, in alphabetical order.
 *
 * @param labels the known labels, and their values
 * @param dropped the labels of the metrics that the series do not have any more
 * @param open whether there may be other labels
 * @param metrics the metrics from which the series are computed
 */
record Shape(Map<String, ValueSet> labels, Set<String> dropped, boolean open, Set<String> metrics) {

    /** An operand whose labels are not known. */
    static final Shape UNKNOWN = new Shape(Map.of(), Set.of(), true, Set.of());

    /** An operand without labels, such as a number. */
    static final Shape NONE = new Shape(Map.of(), Set.of(), false, Set.of());

    Shape {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        dropped = Collections.unmodifiableSet(new TreeSet<>(dropped));
        metrics = Collections.unmodifiableSet(new TreeSet<>(metrics));
    }

    static Shape of(String metric, Map<String, ValueSet> labels) {
        return new Shape(labels, Set.of(), false, Set.of(metric));
    }

    /** The values of a label; the empty value if it is absent. */
    ValueSet of(String label) {
        return labels.getOrDefault(label, open ? ValueSet.ALL : ValueSet.ABSENT);
    }

    boolean has(String label) {
        return open || labels.containsKey(label);
    }

    /** Whether any of the metrics has the label, even if it was dropped. */
    boolean knows(String label) {
        return has(label) || dropped.contains(label);
    }

    Shape with(String label, ValueSet values) {
        Map<String, ValueSet> all = new TreeMap<>(labels);
        all.put(label, values);
        return new Shape(all, dropped, open, metrics);
    }

    /**
     * The series with only some labels. A label that they do not have may have any value, because that mistake is
     * reported elsewhere.
     */
    Shape by(Collection<String> kept) {
        Map<String, ValueSet> all = new TreeMap<>();
        kept.forEach(label -> all.put(label, has(label) ? of(label) : ValueSet.ALL));
        return new Shape(all, union(dropped, labels.keySet()), false, metrics);
    }

    Shape without(Collection<String> labelsToDrop) {
        Map<String, ValueSet> all = new TreeMap<>(labels);
        all.keySet().removeAll(labelsToDrop);
        // If there may be other labels, the dropped one would count as one of them, unless it is marked as absent.
        labelsToDrop.stream().filter(label -> open).forEach(label -> all.put(label, ValueSet.ABSENT));
        return new Shape(all, union(dropped, labels.keySet()), open, metrics);
    }

    /** The labels of the series of both. */
    Shape or(Shape other) {
        Map<String, ValueSet> all = new TreeMap<>();
        for (String label : union(labels.keySet(), other.labels.keySet())) {
            ValueSet neither = of(label).complement().and(other.of(label).complement());
            all.put(label, neither.complement());
        }
        return new Shape(all, union(dropped, other.dropped), open || other.open, union(metrics, other.metrics));
    }

    Shape madeAlsoOf(Shape other) {
        return new Shape(labels, dropped, open, union(metrics, other.metrics));
    }

    /** The same series under the name of another metric. What was dropped before is not known to belong to it. */
    Shape renamed(String metric) {
        return new Shape(labels, Set.of(), open, Set.of(metric));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    /** The name of the series in messages. */
    String subject() {
        return metrics.size() == 1 ? metrics.iterator().next() : "this operand";
    }
}
