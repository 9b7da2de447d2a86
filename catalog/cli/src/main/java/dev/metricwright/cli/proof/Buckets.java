package dev.metricwright.cli.proof;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.ShortestDecimal;
import dev.metricwright.cli.promql.Matcher;
import java.util.List;
import java.util.TreeSet;

/** The bounds of the buckets of a histogram. */
final class Buckets {

    static final String LABEL = "le";

    private Buckets() {}

    /**
     * The bounds that a catalog states, or examples of bounds that it allows, and infinity.
     *
     * @param rule the rule of the family
     * @param matchers the matchers of the selector, which may ask for bounds
     */
    static List<Double> of(BucketRule rule, List<Matcher> matchers) {
        TreeSet<Double> bounds = new TreeSet<>(rule.require());
        if (rule instanceof BucketRule.Exactly exactly) {
            bounds.addAll(exactly.bounds());
        } else if (rule instanceof BucketRule.Chosen chosen) {
            chosen.min().ifPresent(bounds::add);
            chosen.max().ifPresent(bounds::add);
            for (Matcher matcher : matchers) {
                if (matcher.label().equals(LABEL) && matcher.value().matches("[0-9]+(\\.[0-9]+)?")) {
                    bounds.add(Double.parseDouble(matcher.value()));
                }
            }
        }
        if (bounds.isEmpty()) {
            bounds.add(1.0);
        }
        bounds.add(Double.POSITIVE_INFINITY);
        return List.copyOf(bounds);
    }

    static String exposed(double bound) {
        return ShortestDecimal.ofBound(bound);
    }
}
