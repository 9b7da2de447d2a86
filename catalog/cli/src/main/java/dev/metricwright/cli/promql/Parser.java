package dev.metricwright.cli.promql;

import dev.metricwright.catalog.Nearest;
import dev.metricwright.cli.promql.Expression.Aggregation;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.NumberLiteral;
import dev.metricwright.cli.promql.Expression.Parentheses;
import dev.metricwright.cli.promql.Expression.StringLiteral;
import dev.metricwright.cli.promql.Expression.Unary;
import dev.metricwright.cli.promql.Expression.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Builds the tree of an expression from its tokens, by recursive descent, and by the precedence of operators. */
final class Parser {

    /** The deepest nesting. It is far more than people write, but does not overflow the stack of any thread. */
    private static final int DEEPEST = 200;

    private static final int LONGEST = 1000;

    private static final Set<String> GROUPING = Set.of("by", "without");
    private static final Set<String> SIGNS = Set.of("+", "-");

    /** Keywords that cannot name a metric. The other keywords can, in a place where only an operand is possible. */
    private static final Set<String> RESERVED = Set.of("bool", "on", "ignoring", "group_left", "group_right", "atan2");

    /** Keywords that look like functions when a parenthesis follows. */
    private static final Set<String> NO_FUNCTIONS =
            Set.of("and", "or", "unless", "offset", "by", "without", "start", "end");

    /** The two names of one function, in either direction. */
    private static final Map<String, String> RENAMED = Map.of(
            "holt_winters", "double_exponential_smoothing",
            "double_exponential_smoothing", "holt_winters");

    private static final String OPERAND = "a metric, a function, a number or '(' is expected";

    private final PrometheusVersion version;
    private final Tokens tokens;
    private final Selectors selectors;
    private int depth;
    private int operators;

    Parser(List<Token> tokens, PrometheusVersion version) {
        this.version = version;
        this.tokens = new Tokens(tokens);
        this.selectors = new Selectors(this.tokens, version);
    }

    Expression expression() throws PromqlException {
        if (tokens.peek().kind() == Token.Kind.END) {
            throw tokens.error("empty expression; write one");
        }
        Expression expression = binary(0);
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.unexpected("an operator or the end of the expression is expected");
        }
        return expression;
    }

    private Expression binary(int weakest) throws PromqlException {
        Expression left = unary();
        while (true) {
            Token token = tokens.peek();
            if (token.isSymbol("=")) {
                throw tokens.unexpected("write == to compare");
            }
            Optional<BinaryOperator> operator = BinaryOperator.of(token).filter(each -> each.isIn(version));
            if (operator.isEmpty() || operator.get().precedence() < weakest) {
                return left;
            }
            if (++operators > LONGEST) {
                throw tokens.error("more than " + LONGEST + " operators; split the expression into recording rules");
            }
            tokens.next();
            boolean bool = tokens.accept("bool");
            Matching matching = matching();
            Expression right = binary(operator.get().rightPrecedence());
            left = new Binary(operator.get(), left, right, bool, matching, token.position());
        }
    }

    private Matching matching() throws PromqlException {
        if (!tokens.peek().isWord("on") && !tokens.peek().isWord("ignoring")) {
            return new Matching(Matching.Keyword.NONE, List.of(), Matching.Group.NONE, List.of(), fill());
        }
        Matching.Keyword keyword = tokens.next().isWord("on") ? Matching.Keyword.ON : Matching.Keyword.IGNORING;
        List<String> labels = labels();
        Matching.Group group = Matching.Group.NONE;
        if (tokens.accept("group_left")) {
            group = Matching.Group.LEFT;
        } else if (tokens.accept("group_right")) {
            group = Matching.Group.RIGHT;
        }
        boolean includes = group != Matching.Group.NONE && tokens.peek().isSymbol("(");
        return new Matching(keyword, labels, group, includes ? labels() : List.of(), fill());
    }

    /** The values after {@code fill}, or after {@code fill_left} and {@code fill_right} in any order. */
    private Matching.Fill fill() throws PromqlException {
        if (isNextFill("fill")) {
            OptionalDouble both = fillValue();
            return new Matching.Fill(both, both);
        }
        OptionalDouble left = OptionalDouble.empty();
        OptionalDouble right = OptionalDouble.empty();
        while ((left.isEmpty() && isNextFill("fill_left")) || (right.isEmpty() && isNextFill("fill_right"))) {
            if (tokens.peek().isWord("fill_left")) {
                left = fillValue();
            } else {
                right = fillValue();
            }
        }
        return new Matching.Fill(left, right);
    }

    /** Whether a modifier follows. Without a parenthesis, it is the name of a metric. */
    private boolean isNextFill(String word) {
        return version.isThree()
                && tokens.peek().isWord(word)
                && tokens.peekSecond().isSymbol("(");
    }

    private OptionalDouble fillValue() throws PromqlException {
        Token word = tokens.next();
        String form = "write a number in parentheses, as in " + word.text() + "(0)";
        tokens.expect("(", form);
        boolean isNegative = tokens.accept("-");
        if (!isNegative) {
            tokens.accept("+");
        }
        if (!isNumber(tokens.peek())) {
            throw tokens.unexpected(form);
        }
        double value = number();
        tokens.expect(")", form);
        return OptionalDouble.of(isNegative ? -value : value);
    }

    /** Whether a token is a number. In Prometheus 3, a duration is the number of its seconds. */
    private boolean isNumber(Token token) {
        return token.isNumber() || (version.isThree() && token.kind() == Token.Kind.DURATION);
    }

    private double number() throws PromqlException {
        return tokens.peek().kind() == Token.Kind.DURATION ? tokens.seconds() : tokens.number();
    }

    /** A sign binds as strongly as {@code *}. Only {@code ^} and the modifiers after a selector bind more strongly. */
    private Expression unary() throws PromqlException {
        if (++depth > DEEPEST) {
            throw tokens.error(
                    "nested more than " + DEEPEST + " levels deep; split the expression into recording rules");
        }
        Token token = tokens.peek();
        Expression expression;
        if (token.kind() == Token.Kind.SYMBOL && SIGNS.contains(token.text())) {
            tokens.next();
            Expression operand = binary(BinaryOperator.POWER.precedence());
            expression = new Unary(token.isSymbol("-"), operand, token.position());
        } else {
            expression = selectors.modified(primary());
        }
        depth--;
        return expression;
    }

    private Expression primary() throws PromqlException {
        Token token = tokens.peek();
        if (isNumber(token)) {
            return new NumberLiteral(number(), token.position());
        }
        if (token.kind() == Token.Kind.STRING) {
            return new StringLiteral(tokens.next().text(), token.position());
        }
        if (token.isSymbol("{")) {
            return selectors.selector();
        }
        if (token.isSymbol("(")) {
            tokens.next();
            Expression inner = binary(0);
            tokens.expect(")", "close the parenthesis opened at " + token.position());
            return new Parentheses(inner, token.position());
        }
        if (token.kind() == Token.Kind.WORD) {
            return named();
        }
        if (token.kind() == Token.Kind.VARIABLE) {
            return variable();
        }
        if (token.kind() == Token.Kind.DURATION) {
            throw tokens.unexpected(
                    "a duration is allowed only in brackets or after offset; write a number, such as 300 for 5m");
        }
        throw tokens.unexpected(OPERAND);
    }

    /** A variable is the name of a metric if it is followed as such names are; otherwise it may stand for anything. */
    private Expression variable() throws PromqlException {
        Token following = tokens.peekSecond();
        if (following.isSymbol("{")
                || following.isSymbol("[")
                || following.isSymbol("@")
                || following.isWord("offset")) {
            return selectors.selector();
        }
        Position position = tokens.next().position();
        grouping();
        List<Expression> arguments = tokens.peek().isSymbol("(") ? arguments() : List.of();
        grouping();
        return new Variable(arguments, position);
    }

    private Expression named() throws PromqlException {
        Token name = tokens.peek();
        boolean called = tokens.peekSecond().isSymbol("(");
        Optional<Aggregator> aggregator = Aggregator.of(name.text(), version);
        if (aggregator.isPresent() && (called || tokens.peekSecond().isOneOf(GROUPING))) {
            tokens.next();
            return aggregation(aggregator.get(), name.position());
        }
        boolean isFunction = Functions.of(version).named(name.text()).isPresent();
        if (name.isOneOf(RESERVED) || (called && !isFunction && name.isOneOf(NO_FUNCTIONS))) {
            throw tokens.unexpected("it is a keyword, but " + OPERAND);
        }
        return called ? call() : selectors.selector();
    }

    private Expression aggregation(Aggregator aggregator, Position position) throws PromqlException {
        Optional<Grouping> before = grouping();
        Position open = tokens.peek().position();
        List<Expression> arguments = arguments();
        Optional<Grouping> grouping = before.isPresent() ? before : grouping();
        int expected = aggregator.parameter().isPresent() ? 2 : 1;
        if (arguments.size() != expected) {
            throw new PromqlException(
                    open,
                    aggregator.word() + " takes " + count(expected) + ", not " + arguments.size() + "; write "
                            + aggregator.signature());
        }
        return new Aggregation(
                aggregator,
                aggregator.parameter().map(type -> arguments.get(0)),
                arguments.get(expected - 1),
                grouping.orElse(Grouping.ALL),
                position);
    }

    private Optional<Grouping> grouping() throws PromqlException {
        if (!tokens.peek().isOneOf(GROUPING)) {
            return Optional.empty();
        }
        boolean without = tokens.next().isWord("without");
        return Optional.of(new Grouping(without, labels()));
    }

    private List<String> labels() throws PromqlException {
        tokens.expect("(", "write the labels in parentheses");
        List<String> labels = new ArrayList<>();
        while (!tokens.accept(")")) {
            Token label = tokens.next();
            if (!isLabel(label)) {
                throw tokens.unexpected(label, "the name of a label is expected");
            }
            labels.add(label.text());
            if (!tokens.peek().isSymbol(")")) {
                tokens.expect(",", "separate labels with ',' and end the list with ')'");
            }
        }
        return labels;
    }

    private boolean isLabel(Token token) {
        if (token.kind() == Token.Kind.STRING) {
            return version.isThree() && !token.text().isEmpty() && token.text().indexOf(QuotedText.NO_CHARACTER) < 0;
        }
        if (token.kind() == Token.Kind.VARIABLE) {
            return true;
        }
        return token.kind() == Token.Kind.WORD
                && !token.isNumber()
                && !token.isWord("without")
                && !token.text().contains(":");
    }

    private Expression call() throws PromqlException {
        Token name = tokens.next();
        Function function = Functions.of(version).named(name.text()).orElseThrow(() -> noFunction(name));
        List<Expression> arguments = arguments();
        if (!function.takes(arguments.size())) {
            throw new PromqlException(
                    name.position(),
                    function.name() + " cannot take " + count(arguments.size()) + "; write " + function.signature());
        }
        return new Call(function, arguments, name.position());
    }

    private PromqlException noFunction(Token name) {
        for (PrometheusVersion other : PrometheusVersion.values()) {
            if (Functions.of(other).named(name.text()).isPresent()
                    || Aggregator.of(name.text(), other).isPresent()) {
                String renamed = RENAMED.get(name.text());
                String remedy = renamed == null
                        ? "use another function, or name the version with --prometheus " + other
                        : "write " + renamed;
                return new PromqlException(
                        name.position(),
                        "function " + name.text() + " is not in Prometheus " + version + ", but in " + other + "; "
                                + remedy);
            }
        }
        String remedy = Nearest.to(name.text(), Functions.of(version).names())
                .map(nearest -> "write " + nearest)
                .orElse("see the functions of Prometheus " + version);
        return new PromqlException(name.position(), "unknown function " + name.text() + "; " + remedy);
    }

    private static String count(int arguments) {
        return arguments + (arguments == 1 ? " argument" : " arguments");
    }

    private List<Expression> arguments() throws PromqlException {
        tokens.expect("(", "write the arguments in parentheses");
        List<Expression> arguments = new ArrayList<>();
        if (tokens.accept(")")) {
            return arguments;
        }
        arguments.add(binary(0));
        while (tokens.accept(",")) {
            arguments.add(binary(0));
        }
        tokens.expect(")", "separate arguments with ',' and end them with ')'");
        return arguments;
    }
}
