package dev.metricwright.catalog.promql;

import dev.metricwright.catalog.ValueSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which labels the series of an expression have, in alphabetical order.
 *
 * @param labels the labels that are known of, and their values
 * @param dropped the labels that the metrics have and their series here have no more
 * @param open whether there may be other labels
 * @param metrics the metrics that the series are made of
 */
record Shape(Map<String, ValueSet> labels, Set<String> dropped, boolean open, Set<String> metrics) {

    /** Of what nothing is known. */
    static final Shape UNKNOWN = new Shape(Map.of(), Set.of(), true, Set.of());

    /** No labels, as numbers have them. */
    static final Shape NONE = new Shape(Map.of(), Set.of(), false, Set.of());

    Shape {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        dropped = Collections.unmodifiableSet(new TreeSet<>(dropped));
        metrics = Collections.unmodifiableSet(new TreeSet<>(metrics));
    }

    static Shape of(String metric, Map<String, ValueSet> labels) {
        return new Shape(labels, Set.of(), false, Set.of(metric));
    }

    /** The values of a label; where it is absent, the empty value. */
    ValueSet of(String label) {
        return labels.getOrDefault(label, open ? ValueSet.ALL : ValueSet.ABSENT);
    }

    boolean has(String label) {
        return open || labels.containsKey(label);
    }

    /** Whether any of the metrics has the label, even where it was dropped since. */
    boolean knows(String label) {
        return has(label) || dropped.contains(label);
    }

    Shape with(String label, ValueSet values) {
        Map<String, ValueSet> all = new TreeMap<>(labels);
        all.put(label, values);
        return new Shape(all, dropped, open, metrics);
    }

    /** With some labels only. Of one that is not there, which is a mistake reported elsewhere, nothing is known. */
    Shape by(Collection<String> kept) {
        Map<String, ValueSet> all = new TreeMap<>();
        kept.forEach(label -> all.put(label, has(label) ? of(label) : ValueSet.ALL));
        return new Shape(all, union(dropped, labels.keySet()), false, metrics);
    }

    Shape without(Collection<String> labelsToDrop) {
        Map<String, ValueSet> all = new TreeMap<>(labels);
        all.keySet().removeAll(labelsToDrop);
        // Open, it would be there again: so that it is absent must be said.
        labelsToDrop.stream().filter(label -> open).forEach(label -> all.put(label, ValueSet.ABSENT));
        return new Shape(all, union(dropped, labels.keySet()), open, metrics);
    }

    /** Of the series of both. */
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

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    /** How the series are called in messages. */
    String subject() {
        return metrics.size() == 1 ? metrics.iterator().next() : "this operand";
    }
}
