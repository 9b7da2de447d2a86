package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.ShortestDecimal;
import java.util.ArrayList;
import java.util.List;

/** The bucket bounds that a catalog admits. */
public final class AdmittedBounds {

    private AdmittedBounds() {}

    /**
     * Whether a rule admits bounds.
     *
     * @param rule the rule of a catalog
     * @param bounds the finite bounds of a histogram, strictly increasing
     * @return true if they meet all parts of the rule
     */
    public static boolean areIn(BucketRule rule, List<Double> bounds) {
        return areInRange(rule, bounds)
                && bounds.containsAll(rule.require())
                && bounds.size() <= rule.maxCount().orElse(Integer.MAX_VALUE);
    }

    /** Whether bounds begin and end as a rule says, or are those that it lists. */
    static boolean areInRange(BucketRule rule, List<Double> bounds) {
        if (rule instanceof BucketRule.Exactly exactly) {
            return bounds.equals(exactly.bounds());
        }
        BucketRule.Chosen chosen = (BucketRule.Chosen) rule;
        return !bounds.isEmpty()
                && (chosen.min().isEmpty() || bounds.get(0) == chosen.min().getAsDouble())
                && (chosen.max().isEmpty()
                        || bounds.get(bounds.size() - 1) == chosen.max().getAsDouble());
    }

    /**
     * All requirements of a rule.
     *
     * @param rule the rule of a catalog
     * @return its requirements in words, such as {@code "the last is 10, at most 12"}
     */
    public static String required(BucketRule rule) {
        List<String> all = new ArrayList<>(List.of(words(rule)));
        if (!rule.require().isEmpty()) {
            all.add("with "
                    + Words.list(rule.require().stream()
                            .map(ShortestDecimal::asTyped)
                            .toList()));
        }
        rule.maxCount().ifPresent(count -> all.add("at most " + count));
        return String.join(", ", all);
    }

    private static String words(BucketRule rule) {
        if (rule instanceof BucketRule.Exactly exactly) {
            return "exactly " + Words.bounds(exactly.bounds());
        }
        BucketRule.Chosen chosen = (BucketRule.Chosen) rule;
        List<String> ends = new ArrayList<>();
        chosen.min().ifPresent(min -> ends.add("the first is " + ShortestDecimal.asTyped(min)));
        chosen.max().ifPresent(max -> ends.add("the last is " + ShortestDecimal.asTyped(max)));
        return ends.isEmpty() ? "at least one" : String.join(" and ", ends);
    }
}
