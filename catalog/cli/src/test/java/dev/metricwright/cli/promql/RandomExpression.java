package dev.metricwright.cli.promql;

import dev.metricwright.cli.promql.Expression.Aggregation;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import dev.metricwright.cli.promql.Expression.NumberLiteral;
import dev.metricwright.cli.promql.Expression.StringLiteral;
import dev.metricwright.cli.promql.Expression.Subquery;
import dev.metricwright.cli.promql.Expression.Unary;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Random valid expressions of every form. */
final class RandomExpression {

    private static final List<String> METRICS = List.of(
            "up",
            "a:b:rate5m",
            "x_total",
            "x_bucket",
            "sum",
            "offset",
            "and",
            "start",
            "by",
            "topk",
            "_",
            "Rate",
            "rate",
            "OR",
            "unless",
            "without",
            "end",
            "inf_x",
            ":a");
    private static final List<String> LABELS =
            List.of("job", "le", "by", "on", "sum", "bool", "offset", "group_left", "start", "atan2", "_x1", "Unless");
    private static final List<String> VALUES =
            List.of("", "a", "5", "ü€😀", "a\"b", "back\\slash", "two\nlines", "{}", "# none", "`", "a|b", ".+");
    private static final List<String> REGEXES =
            List.of("a|b", ".+", "(?i)a[^b-d]{2,3}", "\\d+\\.\\d", "(?P<x>a)*?|", "[[:alpha:]_]+", "\\pL\\x41", "");
    private static final List<Function> FUNCTIONS = Functions.names().stream()
            .sorted()
            .map(name -> Functions.named(name).orElseThrow())
            .toList();

    private final Random random;

    RandomExpression(Random random) {
        this.random = random;
    }

    Expression any() {
        return of(
                oneOf(List.of(ValueType.SCALAR, ValueType.INSTANT_VECTOR, ValueType.INSTANT_VECTOR)),
                random.nextInt(6));
    }

    Expression of(ValueType type, int depth) {
        return switch (type) {
            case STRING -> new StringLiteral(oneOf(VALUES), Bare.NOWHERE);
            case RANGE_VECTOR -> range(depth);
            case SCALAR -> scalar(depth);
            case INSTANT_VECTOR -> vector(depth);
        };
    }

    private Expression range(int depth) {
        if (depth == 0 || random.nextBoolean()) {
            VectorSelector selector = selector();
            return new MatrixSelector(selector, duration(), Bare.NOWHERE);
        }
        Optional<Duration> step = random.nextBoolean() ? Optional.of(duration()) : Optional.empty();
        return new Subquery(vector(depth - 1), duration(), step, shift(), Bare.NOWHERE);
    }

    private Expression scalar(int depth) {
        if (depth == 0) {
            return new NumberLiteral(
                    oneOf(List.of(0d, 1d, 0.05, 1e300, 1e-9, 5000d, Double.NaN, Double.POSITIVE_INFINITY)),
                    Bare.NOWHERE);
        }
        return switch (random.nextInt(3)) {
            case 0 -> unary(ValueType.SCALAR, depth);
            case 1 -> call(ValueType.SCALAR, depth);
            default -> {
                BinaryOperator operator = operator(false);
                yield new Binary(
                        operator,
                        scalar(depth - 1),
                        scalar(depth - 1),
                        operator.isComparison(),
                        Matching.DEFAULT,
                        Bare.NOWHERE);
            }
        };
    }

    private Expression vector(int depth) {
        if (depth == 0) {
            return selector();
        }
        return switch (random.nextInt(6)) {
            case 0 -> unary(ValueType.INSTANT_VECTOR, depth);
            case 1 -> call(ValueType.INSTANT_VECTOR, depth);
            case 2, 3 -> aggregation(depth);
            default -> random.nextBoolean() ? withNumber(depth) : ofVectors(depth);
        };
    }

    private Expression unary(ValueType type, int depth) {
        return new Unary(random.nextBoolean(), of(type, depth - 1), Bare.NOWHERE);
    }

    private Expression call(ValueType result, int depth) {
        Function function =
                oneOf(FUNCTIONS.stream().filter(f -> f.result() == result).toList());
        int most = function.parameters().size() + (function.repeats() ? 2 : 0);
        int count = function.required() + random.nextInt(most - function.required() + 1);
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(of(function.parameter(i), depth - 1));
        }
        return new Call(function, arguments, Bare.NOWHERE);
    }

    private Expression aggregation(int depth) {
        Aggregator aggregator = oneOf(List.of(Aggregator.values()));
        List<String> labels = labels();
        boolean without = random.nextBoolean();
        return new Aggregation(
                aggregator,
                aggregator.parameter().map(type -> of(type, depth - 1)),
                vector(depth - 1),
                new Grouping(without, labels),
                Bare.NOWHERE);
    }

    private Expression withNumber(int depth) {
        BinaryOperator operator = operator(false);
        boolean numberFirst = random.nextBoolean();
        Expression number = scalar(depth - 1);
        Expression vector = vector(depth - 1);
        return new Binary(
                operator,
                numberFirst ? number : vector,
                numberFirst ? vector : number,
                operator.isComparison() && random.nextBoolean(),
                Matching.DEFAULT,
                Bare.NOWHERE);
    }

    private Expression ofVectors(int depth) {
        BinaryOperator operator = operator(true);
        return new Binary(
                operator,
                vector(depth - 1),
                vector(depth - 1),
                operator.isComparison() && random.nextBoolean(),
                matching(operator),
                Bare.NOWHERE);
    }

    private Matching matching(BinaryOperator operator) {
        Matching.Keyword keyword = oneOf(List.of(Matching.Keyword.values()));
        if (keyword == Matching.Keyword.NONE) {
            return Matching.DEFAULT;
        }
        Matching.Group group = operator.isSet() ? Matching.Group.NONE : oneOf(List.of(Matching.Group.values()));
        List<String> labels = labels();
        List<String> include = new ArrayList<>(group == Matching.Group.NONE ? List.of() : labels());
        include.removeAll(labels);
        return new Matching(keyword, labels, group, include);
    }

    private BinaryOperator operator(boolean sets) {
        return oneOf(Stream.of(BinaryOperator.values())
                .filter(operator -> sets || !operator.isSet())
                .toList());
    }

    private VectorSelector selector() {
        Optional<String> name = random.nextInt(6) > 0 ? Optional.of(oneOf(METRICS)) : Optional.empty();
        List<Matcher> matchers = new ArrayList<>();
        if (name.isEmpty()) {
            matchers.add(new Matcher(Matcher.NAME, Matcher.Operator.EQUAL, oneOf(METRICS), Bare.NOWHERE));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Matcher.Operator operator = oneOf(List.of(Matcher.Operator.values()));
            String value = oneOf(operator.isRegex() ? REGEXES : VALUES);
            matchers.add(new Matcher(oneOf(LABELS), operator, value, Bare.NOWHERE));
        }
        return new VectorSelector(name, matchers, shift(), Bare.NOWHERE);
    }

    private TimeShift shift() {
        TimeShift shift = TimeShift.NONE;
        if (random.nextInt(4) == 0) {
            shift = shift.withOffset(
                    random.nextBoolean() ? duration() : duration().negated());
        }
        if (random.nextInt(4) == 0) {
            shift = shift.withAt(oneOf(List.of(
                    TimeShift.QueryTime.START,
                    TimeShift.QueryTime.END,
                    new TimeShift.Timestamp(1.6e9),
                    new TimeShift.Timestamp(-0.25))));
        }
        return shift;
    }

    private Duration duration() {
        return oneOf(List.of(
                Duration.ofMillis(1),
                Duration.ofSeconds(15),
                Duration.ofMinutes(5),
                Duration.ofMinutes(90),
                Duration.ofDays(400).plusMillis(7)));
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            labels.add(oneOf(LABELS));
        }
        return labels;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
