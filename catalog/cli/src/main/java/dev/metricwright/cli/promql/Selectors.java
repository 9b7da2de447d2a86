package dev.metricwright.cli.promql;

import dev.metricwright.catalog.RegularExpression;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import dev.metricwright.cli.promql.Expression.Subquery;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.Expression.VectorSelector.Edges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The part of the parser that reads selectors, and the ranges, offsets and times that may follow them. */
final class Selectors {

    private final Tokens tokens;
    private final PrometheusVersion version;
    private final TimeSpans timeSpans;

    Selectors(Tokens tokens, PrometheusVersion version) {
        this.tokens = tokens;
        this.version = version;
        this.timeSpans = new TimeSpans(tokens, version);
    }

    VectorSelector selector() throws PromqlException {
        Token start = tokens.peek();
        Optional<String> name = Optional.empty();
        if (start.kind() == Token.Kind.WORD || start.kind() == Token.Kind.VARIABLE) {
            name = Optional.of(tokens.next().text());
        }
        List<Matcher> matchers = tokens.accept("{") ? matchers() : List.of();
        return new VectorSelector(name, matchers, TimeShift.NONE, Edges.CUT, start.position());
    }

    private List<Matcher> matchers() throws PromqlException {
        List<Matcher> matchers = new ArrayList<>();
        while (!tokens.accept("}")) {
            matchers.add(matcher());
            if (!tokens.peek().isSymbol("}")) {
                tokens.expect(",", "separate matchers with ',' and end them with '}'");
            }
        }
        return matchers;
    }

    private Matcher matcher() throws PromqlException {
        Token label = tokens.next();
        boolean isQuoted = version.isThree() && label.kind() == Token.Kind.STRING;
        boolean isVariable = label.kind() == Token.Kind.VARIABLE;
        if (!isQuoted
                && !isVariable
                && (label.kind() != Token.Kind.WORD || label.text().contains(":"))) {
            throw tokens.unexpected(label, "the name of a label is expected");
        }
        if (isQuoted && (tokens.peek().isSymbol(",") || tokens.peek().isSymbol("}"))) {
            return new Matcher(Matcher.NAME, Matcher.Operator.EQUAL, label.text(), label.position());
        }
        Token symbol = tokens.next();
        Matcher.Operator operator = Optional.of(symbol)
                .filter(token -> token.kind() == Token.Kind.SYMBOL)
                .flatMap(token -> Matcher.Operator.of(token.text()))
                .orElseThrow(() -> tokens.unexpected(symbol, "one of =, !=, =~ and !~ is expected"));
        Token value = tokens.next();
        if (value.kind() != Token.Kind.STRING) {
            throw tokens.unexpected(value, "the value of label " + label.text() + " is expected, in quotes");
        }
        if (operator.isRegex() && !Variables.isIn(value.text())) {
            checkRegularExpression(value);
        }
        return new Matcher(label.text(), operator, value.text(), label.position());
    }

    private static void checkRegularExpression(Token value) throws PromqlException {
        if (value.text().indexOf(QuotedText.NO_CHARACTER) >= 0) {
            throw invalidRegularExpression(value, "bytes that are not UTF-8; write the characters themselves");
        }
        try {
            RegularExpression.of(value.text());
        } catch (IllegalArgumentException e) {
            throw invalidRegularExpression(value, e.getMessage() + "; correct it, in RE2 syntax");
        }
    }

    private static PromqlException invalidRegularExpression(Token value, String problem) {
        return new PromqlException(value.position(), "invalid regular expression: " + problem);
    }

    /** An expression with all ranges, offsets and times that follow it. */
    Expression modified(Expression expression) throws PromqlException {
        Expression modified = expression;
        while (true) {
            Token token = tokens.peek();
            if (tokens.accept("[")) {
                modified = range(modified, token);
            } else if (tokens.accept("offset")) {
                modified = offset(modified, token);
            } else if (tokens.accept("@")) {
                modified = at(modified, token);
            } else if (version.isThree() && (token.isWord("anchored") || token.isWord("smoothed"))) {
                modified = edged(modified, tokens.next());
            } else {
                return modified;
            }
        }
    }

    private Expression range(Expression operand, Token open) throws PromqlException {
        TimeSpan range = timeSpans.positive();
        if (tokens.accept(":")) {
            Optional<TimeSpan> step = Optional.empty();
            if (!tokens.peek().isSymbol("]")) {
                step = Optional.of(timeSpans.positive());
            }
            tokens.expect("]", "close the bracket opened at " + open.position());
            if (operand.type() != ValueType.INSTANT_VECTOR && operand.type() != ValueType.ANY) {
                throw new PromqlException(
                        open.position(),
                        "a subquery needs an instant vector, not "
                                + operand.type().withArticle() + "; remove the brackets, or aggregate inside");
            }
            return new Subquery(operand, range, step, TimeShift.NONE, operand.position());
        }
        tokens.expect("]", "close the bracket opened at " + open.position());
        if (!(operand instanceof VectorSelector selector)) {
            throw new PromqlException(
                    open.position(),
                    "a range can only follow a selector; write it there, or a subquery such as [5m:1m]");
        }
        // The only modifiers that Prometheus 2.42 allows before a range are "@ start()" and "@ end()".
        boolean fixed = selector.shift()
                .at()
                .filter(at -> version.isThree() || at instanceof TimeShift.Timestamp)
                .isPresent();
        if (fixed || !selector.shift().offset().isZero()) {
            throw new PromqlException(
                    open.position(), "a range must come before offset and @; write it directly after the selector");
        }
        return new MatrixSelector(selector, range, selector.position());
    }

    private Expression offset(Expression operand, Token word) throws PromqlException {
        TimeSpan offset = timeSpans.offset();
        TimeShift shift = shift(operand).orElseThrow(() -> onlySelectors(word));
        if (!shift.offset().isZero()) {
            throw new PromqlException(word.position(), "duplicate offset; write only one");
        }
        return shifted(operand, shift.withOffset(offset));
    }

    private Expression at(Expression operand, Token symbol) throws PromqlException {
        TimeShift.At at = time();
        TimeShift shift = shift(operand).orElseThrow(() -> onlySelectors(symbol));
        if (shift.at().isPresent()) {
            throw new PromqlException(symbol.position(), "duplicate @; write only one");
        }
        return shifted(operand, shift.withAt(at));
    }

    private TimeShift.At time() throws PromqlException {
        Token token = tokens.peek();
        if (token.isWord("start") || token.isWord("end")) {
            tokens.next();
            tokens.expect("(", "write " + token.text() + "()");
            tokens.expect(")", "write " + token.text() + "()");
            return token.isWord("start") ? TimeShift.QueryTime.START : TimeShift.QueryTime.END;
        }
        boolean negative = tokens.accept("-");
        if (!negative) {
            tokens.accept("+");
        }
        if (tokens.peek().kind() == Token.Kind.VARIABLE) {
            tokens.next();
            return TimeShift.Variable.TIME;
        }
        boolean isDuration = version.isThree() && tokens.peek().kind() == Token.Kind.DURATION;
        if (!isDuration && !tokens.peek().isNumber()) {
            throw tokens.unexpected("a time is expected: seconds since 1970, start() or end()");
        }
        double seconds = isDuration ? tokens.seconds() : tokens.number();
        if (!(seconds < 0x1p63)) {
            throw new PromqlException(token.position(), "not a time; write seconds since 1970, start() or end()");
        }
        return new TimeShift.Timestamp(negative ? -seconds : seconds);
    }

    private static Expression edged(Expression operand, Token word) throws PromqlException {
        Edges edges = word.isWord("anchored") ? Edges.ANCHORED : Edges.SMOOTHED;
        if (operand instanceof MatrixSelector matrix) {
            return new MatrixSelector(edged(matrix.selector(), edges, word), matrix.range(), matrix.position());
        }
        if (operand instanceof VectorSelector selector) {
            return edged(selector, edges, word);
        }
        throw new PromqlException(
                word.position(), word.text() + " can only follow a selector; write it after the selector inside");
    }

    private static VectorSelector edged(VectorSelector selector, Edges edges, Token word) throws PromqlException {
        if (selector.edges() != Edges.CUT && selector.edges() != edges) {
            throw new PromqlException(word.position(), "anchored and smoothed exclude each other; remove one");
        }
        return new VectorSelector(selector.name(), selector.matchers(), selector.shift(), edges, selector.position());
    }

    private static PromqlException onlySelectors(Token modifier) {
        return new PromqlException(
                modifier.position(),
                modifier.text() + " can only follow a selector or a subquery; write it after the selector inside");
    }

    private static Optional<TimeShift> shift(Expression expression) {
        if (expression instanceof VectorSelector selector) {
            return Optional.of(selector.shift());
        }
        if (expression instanceof MatrixSelector matrix) {
            return Optional.of(matrix.selector().shift());
        }
        return expression instanceof Subquery subquery ? Optional.of(subquery.shift()) : Optional.empty();
    }

    private static Expression shifted(Expression expression, TimeShift shift) {
        if (expression instanceof MatrixSelector matrix) {
            return new MatrixSelector(shifted(matrix.selector(), shift), matrix.range(), matrix.position());
        }
        if (expression instanceof Subquery subquery) {
            return new Subquery(subquery.operand(), subquery.range(), subquery.step(), shift, subquery.position());
        }
        return shifted((VectorSelector) expression, shift);
    }

    private static VectorSelector shifted(VectorSelector selector, TimeShift shift) {
        return new VectorSelector(selector.name(), selector.matchers(), shift, selector.edges(), selector.position());
    }
}
