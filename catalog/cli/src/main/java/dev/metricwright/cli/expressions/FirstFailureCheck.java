package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.promql.Aggregator;
import dev.metricwright.cli.promql.BinaryOperator;
import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Expression.Aggregation;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.Parts;
import dev.metricwright.cli.promql.SelectorText;
import dev.metricwright.cli.promql.TimeShift;
import dev.metricwright.cli.promql.TimeSpan;
import dev.metricwright.cli.promql.ValueType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds alerts that miss the first failure: they ask whether a counter has grown at all, but a series of the counter does
 * not exist before it counts something. Functions such as {@code increase} compare the samples of a series with each
 * other, so that they see nothing in the first one.
 *
 * <p>Only comparisons that a single event fulfils are meant, such as {@code increase(x[5m]) > 0}, but not
 * {@code increase(x[5m]) > 1}. Where an operand of {@code or} selects the metric itself, as
 * {@code x unless x offset 5m} does, the alert sees new series.
 */
final class FirstFailureCheck {

    /** Functions that return something for a series with one sample in the range. */
    private static final Set<String> OF_ONE_SAMPLE = Set.of("count_over_time", "last_over_time", "present_over_time");

    private static final Set<Aggregator> OF_ANY_SERIES =
            Set.of(Aggregator.SUM, Aggregator.MAX, Aggregator.AVG, Aggregator.TOPK);

    private final Names names;
    private final Duration interval;
    private final ValueCheck values;
    private final SelectorCheck selectors;
    private final List<Finding> findings = new ArrayList<>();

    private FirstFailureCheck(Names names, Conditions conditions) {
        this.names = names;
        this.interval = conditions.interval();
        this.values = new ValueCheck(names, finding -> {});
        this.selectors = new SelectorCheck(names, metric -> Shape.UNKNOWN, finding -> {}, excuse -> {});
    }

    static List<Finding> check(Expression alert, Names names, Conditions conditions) {
        FirstFailureCheck check = new FirstFailureCheck(names, conditions);
        check.condition(alert.bare(), Set.of());
        return List.copyOf(check.findings);
    }

    /**
     * Checks a part of an alert that decides whether it fires.
     *
     * @param seen the metrics whose new series another part of the alert sees
     */
    private void condition(Expression part, Set<String> seen) {
        if (part instanceof Aggregation aggregation) {
            condition(aggregation.operand().bare(), seen);
        } else if (part instanceof Binary binary) {
            Expression left = binary.left().bare();
            Expression right = binary.right().bare();
            if (binary.operator() == BinaryOperator.OR) {
                condition(left, withSelected(right, seen));
                condition(right, withSelected(left, seen));
            } else if (binary.operator().isSet() && !isGuard(binary)) {
                condition(left, seen);
            } else if (binary.operator().isComparison() && !binary.bool()) {
                comparison(binary, left, right, seen);
            }
        }
    }

    /**
     * Whether the left side of an operator may be there only to exclude times without traffic: the right side of an
     * {@code and} measures something, too.
     */
    private static boolean isGuard(Binary binary) {
        return binary.operator() == BinaryOperator.AND
                && Parts.of(binary.right()).anyMatch(MatrixSelector.class::isInstance);
    }

    private static Set<String> withSelected(Expression operand, Set<String> seen) {
        Set<String> all = new HashSet<>(seen);
        addSelected(operand, all);
        return all;
    }

    /** Adds the metrics of which a part sees a series with one sample. */
    private static void addSelected(Expression part, Set<String> metrics) {
        if (part instanceof VectorSelector selector) {
            metrics.addAll(Names.written(selector));
        } else if (part instanceof Call call
                && OF_ONE_SAMPLE.contains(call.function().name())) {
            Parts.of(call)
                    .filter(VectorSelector.class::isInstance)
                    .forEach(selector -> metrics.addAll(Names.written((VectorSelector) selector)));
        } else if (!(part instanceof MatrixSelector)) {
            Parts.operands(part).forEach(operand -> addSelected(operand, metrics));
        }
    }

    private void comparison(Binary binary, Expression left, Expression right, Set<String> seen) {
        boolean isFlipped = left.type() == ValueType.SCALAR;
        Interval number = values.check(isFlipped ? left : right);
        BinaryOperator operator = isFlipped ? binary.operator().flipped() : binary.operator();
        if (number.isNumber() && !Interval.of(0).mayBe(operator, number.low())) {
            Predicate<Double> isFulfilled = value -> Interval.of(value).mayBe(operator, number.low());
            measured(isFlipped ? right : left, isFulfilled, seen);
        }
    }

    /**
     * Looks for the growth of a counter.
     *
     * @param isFulfilled whether a value fulfils the comparison
     */
    private void measured(Expression compared, Predicate<Double> isFulfilled, Set<String> seen) {
        if (compared instanceof Aggregation aggregation && OF_ANY_SERIES.contains(aggregation.aggregator())) {
            boolean isMean = aggregation.aggregator() == Aggregator.AVG;
            measured(aggregation.operand().bare(), value -> isFulfilled.test(isMean ? Growth.ANY : value), seen);
        } else if (compared instanceof Binary binary) {
            product(binary, isFulfilled, seen);
        } else {
            Growth.of(compared).ifPresent(growth -> growth(growth, isFulfilled, seen));
        }
    }

    private void product(Binary binary, Predicate<Double> isFulfilled, Set<String> seen) {
        Expression left = binary.left().bare();
        Expression right = binary.right().bare();
        boolean isFlipped = binary.operator() == BinaryOperator.TIMES && left.type() == ValueType.SCALAR;
        Interval number = values.check(isFlipped ? left : right);
        if (!number.isNumber() || number.low() <= 0) {
            return;
        }
        if (binary.operator() == BinaryOperator.TIMES) {
            measured(isFlipped ? right : left, value -> isFulfilled.test(value * number.low()), seen);
        } else if (binary.operator() == BinaryOperator.DIVIDED_BY) {
            measured(left, value -> isFulfilled.test(value / number.low()), seen);
        }
    }

    private void growth(Growth growth, Predicate<Double> isFulfilled, Set<String> seen) {
        VectorSelector selector = growth.counted().selector();
        Shape selected = selectors.check(selector);
        for (MetricName named : names.of(selector)) {
            Optional<String> firstValues = SeriesBirth.firstValues(named, selected);
            double ofOne = growth.ofOne(SeriesBirth.countsEvents(named), interval);
            if (firstValues.isPresent() && !seen.contains(named.name()) && isFulfilled.test(ofOne)) {
                findings.add(Rule.MISSES_FIRST
                        .with("function", growth.call().function().name())
                        .with("family", named.name())
                        .with("values", firstValues.get())
                        .with("remedy", remedy(named, growth.counted()))
                        .at(growth.call().position())
                        .about(named.family().name()));
            }
        }
    }

    private static String remedy(MetricName named, MatrixSelector counted) {
        String start = SeriesBirth.canBeStarted(named) ? "start the series with @StartsSeries, or " : "";
        String text = SelectorText.of(counted.selector());
        boolean isPlain = counted.selector().shift().equals(TimeShift.NONE);
        return counted.range()
                .fixed()
                .filter(range -> isPlain)
                .map(range ->
                        start + "add: or (" + text + " unless " + text + " offset " + TimeSpan.text(range) + ") > 0")
                .orElse(start + "add an operand of or that selects new series, with unless and offset");
    }
}
