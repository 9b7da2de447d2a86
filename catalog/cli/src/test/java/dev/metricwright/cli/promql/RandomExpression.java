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
import dev.metricwright.cli.promql.Expression.VectorSelector.Edges;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Random valid expressions of every form. */
public final class RandomExpression {

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
    /** Names and labels that must be in quotes. */
    private static final List<String> QUOTED = List.of("http.requests", "ü", "a b", "0x", "with \"quotes\"", "sum");

    private static final Set<String> WITH_EDGES = Set.of("rate", "increase", "delta");

    private final PrometheusVersion version;
    private final Random random;

    public RandomExpression(PrometheusVersion version, Random random) {
        this.version = version;
        this.random = random;
    }

    private List<Function> functions(ValueType result) {
        Functions functions = Functions.of(version);
        return functions.names().stream()
                .sorted()
                .map(name -> functions.named(name).orElseThrow())
                .filter(function -> function.result() == result)
                .toList();
    }

    private boolean isThreeAnd(int oneOf) {
        return version == PrometheusVersion.V3_14 && random.nextInt(oneOf) == 0;
    }

    public Expression any() {
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
            case ANY -> throw new IllegalArgumentException("variables are not generated");
        };
    }

    private Expression range(int depth) {
        if (depth == 0 || random.nextBoolean()) {
            VectorSelector selector = selector();
            return new MatrixSelector(with(selector, Edges.CUT), span(), Bare.NOWHERE);
        }
        Optional<TimeSpan> step = random.nextBoolean() ? Optional.of(span()) : Optional.empty();
        return new Subquery(vector(depth - 1), span(), step, shift(), Bare.NOWHERE);
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
        Function function = oneOf(functions(result));
        int most = Math.min(function.most(), function.parameters().size() + 2);
        int count = function.least() + random.nextInt(most - function.least() + 1);
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean ofInfo = i == 1 && function.name().equals("info");
            arguments.add(ofInfo ? ofLabels() : of(function.parameter(i), depth - 1));
        }
        if (WITH_EDGES.contains(function.name()) && arguments.get(0) instanceof MatrixSelector matrix) {
            VectorSelector edged = with(matrix.selector(), edges());
            arguments.set(0, new MatrixSelector(edged, matrix.range(), Bare.NOWHERE));
        }
        return new Call(function, arguments, Bare.NOWHERE);
    }

    private Expression aggregation(int depth) {
        Aggregator aggregator = oneOf(Stream.of(Aggregator.values())
                .filter(each -> Aggregator.of(each.word(), version).isPresent())
                .toList());
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
        Matching.Fill fill = operator.isSet() ? Matching.Fill.NONE : fill();
        if (keyword == Matching.Keyword.NONE) {
            return new Matching(keyword, List.of(), Matching.Group.NONE, List.of(), fill);
        }
        Matching.Group group = operator.isSet() ? Matching.Group.NONE : oneOf(List.of(Matching.Group.values()));
        List<String> labels = labels();
        List<String> include = new ArrayList<>(group == Matching.Group.NONE ? List.of() : labels());
        include.removeAll(labels);
        return new Matching(keyword, labels, group, include, fill);
    }

    private Matching.Fill fill() {
        return isThreeAnd(3) ? new Matching.Fill(fillValue(), fillValue()) : Matching.Fill.NONE;
    }

    private OptionalDouble fillValue() {
        return random.nextInt(3) == 0 ? OptionalDouble.empty() : OptionalDouble.of(oneOf(List.of(0d, -1d, 0.5, 300d)));
    }

    private BinaryOperator operator(boolean sets) {
        return oneOf(Stream.of(BinaryOperator.values())
                .filter(operator -> (sets || !operator.isSet()) && operator.isIn(version))
                .toList());
    }

    private VectorSelector selector() {
        Optional<String> name = random.nextInt(6) > 0 ? Optional.of(oneOf(METRICS)) : Optional.empty();
        List<Matcher> matchers = new ArrayList<>();
        if (name.isEmpty()) {
            String quoted = oneOf(isThreeAnd(2) ? QUOTED : METRICS);
            matchers.add(new Matcher(Matcher.NAME, Matcher.Operator.EQUAL, quoted, Bare.NOWHERE));
        }
        matchers.addAll(matchers());
        return new VectorSelector(name, matchers, shift(), edges(), Bare.NOWHERE);
    }

    private List<Matcher> matchers() {
        List<Matcher> matchers = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Matcher.Operator operator = oneOf(List.of(Matcher.Operator.values()));
            String value = oneOf(operator.isRegex() ? REGEXES : VALUES);
            matchers.add(new Matcher(label(), operator, value, Bare.NOWHERE));
        }
        return matchers;
    }

    /** The second argument of {@code info}. */
    private VectorSelector ofLabels() {
        return new VectorSelector(Optional.empty(), matchers(), TimeShift.NONE, Edges.CUT, Bare.NOWHERE);
    }

    private static VectorSelector with(VectorSelector selector, Edges edges) {
        return new VectorSelector(selector.name(), selector.matchers(), selector.shift(), edges, Bare.NOWHERE);
    }

    private Edges edges() {
        return isThreeAnd(4) ? oneOf(List.of(Edges.values())) : Edges.CUT;
    }

    private TimeShift shift() {
        TimeShift shift = TimeShift.NONE;
        if (random.nextInt(4) == 0) {
            shift = shift.withOffset(
                    isThreeAnd(4)
                            ? TimeSpan.OF_QUERY
                            : TimeSpan.of(
                                    random.nextBoolean()
                                            ? duration()
                                            : duration().negated()));
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

    private TimeSpan span() {
        return isThreeAnd(4) ? TimeSpan.OF_QUERY : TimeSpan.of(duration());
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
            labels.add(label());
        }
        return labels;
    }

    private String label() {
        return oneOf(isThreeAnd(4) ? QUOTED : LABELS);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
