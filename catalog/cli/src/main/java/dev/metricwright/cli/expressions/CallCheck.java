package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.RegularExpression;
import dev.metricwright.catalog.ValueSet;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.promql.Aggregator;
import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Expression.Aggregation;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import dev.metricwright.cli.promql.Expression.StringLiteral;
import dev.metricwright.cli.promql.Expression.Subquery;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.Matcher;
import dev.metricwright.cli.promql.ValueType;
import dev.metricwright.cli.promql.Variables;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks that functions are applied to the kind of metric that they are for, and derives the labels of their results.
 */
final class CallCheck {

    /** Functions for counters. They interpret a lower value as a restart. */
    private static final Set<String> FOR_COUNTERS = Set.of("rate", "irate", "increase");

    /** Functions for gauges, by their documentation. They interpret the restart of a counter as a lower value. */
    private static final Set<String> FOR_GAUGES =
            Set.of("delta", "idelta", "deriv", "predict_linear", "holt_winters", "double_exponential_smoothing");

    /** Aggregators whose result is a total since the start if their operand is one. */
    private static final Set<Aggregator> OF_TOTALS = Set.of(
            Aggregator.SUM,
            Aggregator.AVG,
            Aggregator.MIN,
            Aggregator.MAX,
            Aggregator.TOPK,
            Aggregator.BOTTOMK,
            Aggregator.LIMITK,
            Aggregator.LIMIT_RATIO,
            Aggregator.QUANTILE);

    private final Names names;
    private final Consumer<Finding> problems;

    CallCheck(Names names, Consumer<Finding> problems) {
        this.names = names;
        this.problems = problems;
    }

    /**
     * Checks a call.
     *
     * @param arguments the labels of its arguments
     */
    Shape check(Call call, List<Shape> arguments) {
        String name = call.function().name();
        if (FOR_COUNTERS.contains(name) || FOR_GAUGES.contains(name)) {
            selected(call.arguments().get(0)).forEach(named -> kind(call, named));
        }
        return switch (name) {
            case "histogram_quantile" -> quantile(call, call.arguments().get(1), arguments.get(1));
            case "histogram_quantiles" ->
                quantile(call, call.arguments().get(0), arguments.get(0))
                        .with(text(call.arguments().get(1)), ValueSet.PRESENT);
            case "info" -> Shape.UNKNOWN;
            case "absent", "absent_over_time" -> absent(call.arguments().get(0), arguments.get(0));
            case "label_replace" -> {
                pattern(call.arguments().get(4));
                yield labelled(call, arguments.get(0));
            }
            case "label_join" -> labelled(call, arguments.get(0));
            default -> ofSeries(call, arguments);
        };
    }

    private static Shape labelled(Call call, Shape series) {
        String label = text(call.arguments().get(1));
        return Variables.isIn(label) ? Shape.UNKNOWN : series.with(label, ValueSet.ALL);
    }

    /** Checks a regular expression that Prometheus compiles only when it evaluates the call. */
    private void pattern(Expression argument) {
        String pattern = text(argument);
        if (Variables.isIn(pattern)) {
            return;
        }
        try {
            RegularExpression.of(pattern);
        } catch (IllegalArgumentException e) {
            problems.accept(Rule.PATTERN_INVALID.at(argument.position(), String.valueOf(e.getMessage())));
        }
    }

    /** Most functions keep the labels of their only argument that has labels. */
    private static Shape ofSeries(Call call, List<Shape> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            ValueType type = call.function().parameter(i);
            if (type == ValueType.RANGE_VECTOR
                    || (type == ValueType.INSTANT_VECTOR && call.type() == ValueType.INSTANT_VECTOR)) {
                return arguments.get(i);
            }
        }
        return Shape.NONE;
    }

    private void kind(Call call, MetricName named) {
        String function = call.function().name();
        if (FOR_COUNTERS.contains(function) && named.isGauge()) {
            problems.accept(Rule.RATE_OF_GAUGE
                    .with("function", function)
                    .with("family", named.name())
                    .with("type", named.family().type().described())
                    .with("remedy", insteadOfRate(function, named))
                    .at(call.position())
                    .about(named.family().name()));
        } else if (FOR_GAUGES.contains(function) && named.isCounter()) {
            String instead = function.equals("delta") ? "increase" : "rate";
            problems.accept(Rule.DELTA_OF_COUNTER
                    .with("function", function)
                    .with("family", named.name())
                    .with("instead", instead)
                    .at(call.position())
                    .about(named.family().name()));
        }
    }

    private static String insteadOfRate(String function, MetricName named) {
        return switch (named.family().type()) {
            case INFO -> "remove " + function + ", because an info family is always 1";
            case SUMMARY -> "write " + named.name() + "_count or " + named.name() + "_sum";
            case STATESET -> "use a mean such as avg_over_time";
            default -> "use delta or deriv, or a mean such as avg_over_time";
        };
    }

    private Shape quantile(Call call, Expression argument, Shape buckets) {
        if (buckets.has("le")) {
            total(argument)
                    .ifPresent(named -> problems.accept(Rule.QUANTILE_OF_COUNTER
                            .at(argument.position(), named.name())
                            .about(named.family().name())));
        } else if (buckets.knows("le")) {
            problems.accept(names.about(buckets, Rule.QUANTILE_WITHOUT_LE.at(call.position())));
        } else {
            problems.accept(names.about(buckets, noBuckets(call, buckets)));
        }
        return buckets.without(List.of("le"));
    }

    private Finding noBuckets(Call call, Shape argument) {
        return Rule.QUANTILE_WITHOUT_BUCKETS.at(
                call.position(),
                argument.subject() + " has none",
                argument.metrics().stream()
                        .flatMap(metric -> names.named(metric).stream())
                        .flatMap(named -> quantileOf(named.family()).stream())
                        .findFirst()
                        .orElse("use a histogram, or quantile or quantile_over_time for other metrics"));
    }

    /** What to write for a quantile of a family that has buckets or quantiles. */
    private static Optional<String> quantileOf(Family family) {
        return switch (family.type()) {
            case HISTOGRAM -> Optional.of("write " + family.name() + MetricName.Part.BUCKET.suffix());
            case SUMMARY -> Optional.of("select a quantile of the summary with " + family.name() + "{quantile=\"…\"}");
            default -> Optional.empty();
        };
    }

    /** The result of {@code absent} has the labels that the selector compares with {@code =}. */
    private static Shape absent(Expression argument, Shape shape) {
        Shape absent = shape.by(List.of());
        Expression inner = argument.bare();
        List<Matcher> matchers = inner instanceof VectorSelector selector
                ? selector.matchers()
                : inner instanceof MatrixSelector matrix ? matrix.selector().matchers() : List.of();
        for (Matcher matcher : matchers) {
            if (matcher.operator() == Matcher.Operator.EQUAL && !matcher.label().equals(Matcher.NAME)) {
                absent = absent.with(matcher.label(), ValueSet.of(List.of(matcher.value())));
            }
        }
        return absent;
    }

    /** The counter whose total an expression returns, if it returns one. */
    Optional<MetricName> total(Expression expression) {
        Expression inner = expression.bare();
        if (inner instanceof Aggregation aggregation && OF_TOTALS.contains(aggregation.aggregator())) {
            return total(aggregation.operand());
        }
        return inner instanceof VectorSelector selector
                ? names.of(selector).stream().filter(MetricName::isCounter).findFirst()
                : Optional.empty();
    }

    /** The metrics of a range; empty if the range is of computed values. */
    private List<MetricName> selected(Expression range) {
        Expression inner = range.bare();
        if (inner instanceof MatrixSelector matrix) {
            return names.of(matrix.selector());
        }
        return inner instanceof Subquery subquery && subquery.operand().bare() instanceof VectorSelector selector
                ? names.of(selector)
                : List.of();
    }

    static String text(Expression expression) {
        return expression.bare() instanceof StringLiteral string ? string.value() : "";
    }
}
