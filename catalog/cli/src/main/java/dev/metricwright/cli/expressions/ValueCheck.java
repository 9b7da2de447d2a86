package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.promql.BinaryOperator;
import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Expression.Aggregation;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import dev.metricwright.cli.promql.Expression.NumberLiteral;
import dev.metricwright.cli.promql.Expression.Parentheses;
import dev.metricwright.cli.promql.Expression.Subquery;
import dev.metricwright.cli.promql.Expression.Unary;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Derives which values an expression may have, from the types of its families, their ranges and their buckets, and finds
 * comparisons that never hold, or that look as if they were in another unit.
 */
final class ValueCheck {

    private final Names names;
    private final Consumer<Finding> problems;
    private final Measured measured;
    private final ScaleCheck scales;

    ValueCheck(Names names, Consumer<Finding> problems) {
        this.names = names;
        this.problems = problems;
        this.measured = new Measured(names);
        this.scales = new ScaleCheck(names);
    }

    /** The values that an expression may have, where it has any. */
    Interval check(Expression expression) {
        if (expression instanceof NumberLiteral number) {
            return Interval.of(number.value());
        }
        if (expression instanceof VectorSelector selector) {
            return names.of(selector).stream()
                    .map(ValueCheck::values)
                    .reduce(Interval::or)
                    .orElse(Interval.ALL);
        }
        if (expression instanceof MatrixSelector matrix) {
            return check(matrix.selector());
        }
        if (expression instanceof Subquery subquery) {
            return check(subquery.operand());
        }
        if (expression instanceof Parentheses parentheses) {
            return check(parentheses.inner());
        }
        if (expression instanceof Unary unary) {
            Interval operand = check(unary.operand());
            return unary.negative() ? operand.negated() : operand;
        }
        if (expression instanceof Aggregation aggregation) {
            return aggregation(aggregation);
        }
        if (expression instanceof Call call) {
            return call(call);
        }
        return expression instanceof Binary binary ? binary(binary) : Interval.ALL;
    }

    private static Interval values(MetricName named) {
        Family family = named.family();
        return switch (named.part()) {
            case BUCKET, COUNT -> Interval.NOT_NEGATIVE;
            case SUM -> hasNegative(family) ? Interval.ALL : Interval.NOT_NEGATIVE;
            case WHOLE ->
                switch (family.type()) {
                    case COUNTER -> Interval.NOT_NEGATIVE;
                    case GAUGE ->
                        family.range()
                                .map(range -> new Interval(
                                        range.min().orElse(Double.NEGATIVE_INFINITY),
                                        range.max().orElse(Double.POSITIVE_INFINITY)))
                                .orElse(Interval.ALL);
                    case INFO -> Interval.ONE;
                    case STATESET -> new Interval(0, 1);
                    case HISTOGRAM, SUMMARY, UNKNOWN -> Interval.ALL;
                };
        };
    }

    /** Whether a histogram or a summary may observe negative numbers, as far as the catalog says. */
    private static boolean hasNegative(Family family) {
        return !family.isTime()
                && !family.unit().equals("bytes")
                && !(family.buckets() instanceof BucketRule.Exactly exactly
                        && exactly.bounds().get(0) >= 0
                        && family.type() == FamilyType.HISTOGRAM);
    }

    private Interval aggregation(Aggregation aggregation) {
        aggregation.parameter().ifPresent(this::check);
        Interval operand = check(aggregation.operand());
        return switch (aggregation.aggregator()) {
            case SUM -> operand.summed();
            case COUNT, COUNT_VALUES -> Interval.from(1);
            case GROUP -> Interval.ONE;
            case STDDEV, STDVAR -> Interval.NOT_NEGATIVE;
            case QUANTILE -> isQuantile(aggregation.parameter().orElseThrow()) ? operand : Interval.ALL;
            case AVG, MAX, MIN, TOPK, BOTTOMK, LIMITK, LIMIT_RATIO -> operand;
        };
    }

    private Interval call(Call call) {
        List<Interval> arguments = call.arguments().stream().map(this::check).toList();
        return switch (call.function().name()) {
            case "rate",
                    "irate",
                    "increase",
                    "changes",
                    "resets",
                    "time",
                    "timestamp",
                    "exp",
                    "sqrt",
                    "histogram_count" -> Interval.NOT_NEGATIVE;
            case "absent", "absent_over_time", "present_over_time" -> Interval.ONE;
            case "count_over_time" -> Interval.from(1);
            case "stddev_over_time", "stdvar_over_time", "mad_over_time" -> Interval.NOT_NEGATIVE;
            case "sum_over_time" -> arguments.get(0).summed();
            case "avg_over_time",
                    "min_over_time",
                    "max_over_time",
                    "last_over_time",
                    "first_over_time",
                    "label_replace",
                    "label_join",
                    "sort",
                    "sort_desc",
                    "scalar",
                    "vector" -> arguments.get(0);
            case "sgn" -> new Interval(-1, 1);
            case "histogram_fraction" -> new Interval(0, 1);
            case "day_of_week" -> new Interval(0, 6);
            case "day_of_month" -> new Interval(1, 31);
            case "month" -> new Interval(1, 12);
            case "hour" -> new Interval(0, 23);
            case "minute" -> new Interval(0, 59);
            case "histogram_quantile" -> quantile(call);
            default -> Interval.ALL;
        };
    }

    /** A quantile is interpolated between the bounds of a bucket. Of the last bucket it is the last finite bound. */
    private Interval quantile(Call call) {
        Expression quantile = call.arguments().get(0);
        if (!isQuantile(quantile)) {
            return Interval.ALL;
        }
        Optional<List<Double>> bounds = measured.only(call.arguments().get(1)).flatMap(ValueCheck::bounds);
        return bounds.map(all -> new Interval(Math.min(0, all.get(0)), all.get(all.size() - 1)))
                .orElse(Interval.ALL);
    }

    /** Whether an argument may be a quantile. If it is a number that is none, that is reported. */
    private boolean isQuantile(Expression argument) {
        Interval number = check(argument);
        if (!number.isNumber()) {
            return false;
        }
        boolean isQuantile = number.low() >= 0 && number.low() <= 1;
        if (!isQuantile) {
            problems.accept(Rule.QUANTILE_OUT_OF_UNIT.at(argument.position()));
        }
        return isQuantile;
    }

    /** The bounds of a histogram, if the catalog states them. */
    private static Optional<List<Double>> bounds(MetricName named) {
        return named.family().buckets() instanceof BucketRule.Exactly exactly
                        && !exactly.bounds().isEmpty()
                ? Optional.of(exactly.bounds())
                : Optional.empty();
    }

    private Interval binary(Binary binary) {
        Interval left = check(binary.left());
        Interval right = check(binary.right());
        if (binary.operator().isComparison()) {
            comparison(binary, left, right);
            return binary.bool() ? new Interval(0, 1) : selected(binary, left, right);
        }
        // A series matches itself, so that 0 / 0 and the difference of infinities are the only exceptions.
        boolean areSame = !left.isNumber() && Sameness.of(binary.left(), binary.right());
        return switch (binary.operator()) {
            case PLUS -> left.plus(right);
            case MINUS -> areSame ? Interval.of(0).withNaN() : left.plus(right.negated());
            case TIMES -> left.times(right);
            case DIVIDED_BY -> areSame ? Interval.ONE.withNaN() : quotient(binary, left, right);
            case MODULO -> areSame ? Interval.of(0).withNaN() : Interval.ALL;
            case AND -> {
                Conjunction.contradictions(binary).forEach(never -> never(never.condition(), never.values()));
                yield left;
            }
            case UNLESS -> left;
            case OR -> left.or(right);
            default -> Interval.ALL;
        };
    }

    /** The values that a comparison selects: those of its left side, or of its right side if its left side is a number. */
    private static Interval selected(Binary comparison, Interval left, Interval right) {
        BinaryOperator operator = comparison.operator();
        if (comparison.left().type() == ValueType.SCALAR) {
            return left.isNumber() ? right.where(operator.flipped(), left.low()) : right;
        }
        return right.isNumber() ? left.where(operator, right.low()) : left;
    }

    private static Interval quotient(Binary binary, Interval left, Interval right) {
        boolean isShare = left.low() >= 0 && right.low() >= 0 && Share.is(binary);
        return isShare ? new Interval(0, 1).withNaN() : left.dividedBy(right);
    }

    /** A comparison that returns a number, with {@code bool}, may say that something never happens. */
    private void comparison(Binary binary, Interval left, Interval right) {
        if (binary.bool()) {
            return;
        }
        boolean isStrict = binary.operator() == BinaryOperator.GREATER || binary.operator() == BinaryOperator.LESS;
        if (isStrict && Sameness.of(binary.left(), binary.right())) {
            never(binary, "the same on both sides");
        } else if (right.isNumber() && !left.mayBe(binary.operator(), right.low())) {
            never(binary, left.words());
        } else if (left.isNumber() && !right.mayBe(binary.operator().flipped(), left.low())) {
            never(binary, right.words());
        } else if (right.isNumber() && !left.isAlways(binary.operator(), right.low())) {
            scales.check(binary.left(), right.low(), binary.position()).ifPresent(problems);
        } else if (left.isNumber() && !right.isAlways(binary.operator().flipped(), left.low())) {
            scales.check(binary.right(), left.low(), binary.position()).ifPresent(problems);
        }
    }

    private void never(Binary binary, String values) {
        problems.accept(Rule.NEVER_TRUE.at(binary.position(), binary.operator().symbol(), values));
    }
}
