package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.ShortestDecimal;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.promql.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Checks the bounds of buckets that a selector asks for. Prometheus compares them as text: {@code le="1"} does not
 * select the bucket that is exposed as {@code le="1.0"}.
 */
final class BoundCheck {

    static final String LABEL = "le";

    private BoundCheck() {}

    static void check(MetricName buckets, Matcher matcher, Consumer<Finding> problems) {
        if (matcher.operator().isNegative()) {
            return;
        }
        for (String value : PlainValues.of(matcher).orElse(List.of())) {
            OptionalDouble bound = bound(value);
            String exposed = bound.isPresent() ? ShortestDecimal.ofBound(bound.getAsDouble()) : value;
            List<String> known = exposed(buckets);
            if (bound.isEmpty() || (!known.isEmpty() && !known.contains(exposed))) {
                problems.accept(unknown(buckets, value, known, matcher));
            } else if (!value.equals(exposed)) {
                problems.accept(Rule.BOUND_SPELLING
                        .at(matcher.position(), value, exposed)
                        .about(buckets.family().name()));
            }
        }
    }

    private static OptionalDouble bound(String value) {
        try {
            return value.endsWith("Inf")
                    ? OptionalDouble.of(Double.parseDouble(value + "inity"))
                    : OptionalDouble.of(Double.parseDouble(value));
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }

    /** The bounds as they are exposed; empty if the application chooses them. */
    private static List<String> exposed(MetricName buckets) {
        List<String> exposed = new ArrayList<>();
        if (buckets.family().buckets() instanceof BucketRule.Exactly exactly) {
            exactly.bounds().forEach(bound -> exposed.add(ShortestDecimal.ofBound(bound)));
            exposed.add(ShortestDecimal.ofBound(Double.POSITIVE_INFINITY));
        }
        return exposed;
    }

    private static Finding unknown(MetricName buckets, String value, List<String> known, Matcher matcher) {
        return Rule.BOUND_UNKNOWN
                .with("family", buckets.family().name())
                .with("value", value)
                .with("bounds", known.isEmpty() ? "numbers such as 0.1, 1.0 and +Inf" : String.join(", ", known))
                .at(matcher.position())
                .about(buckets.family().name());
    }
}
