package dev.metricwright.cli.promql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The part of the parser that reads lengths of time: ranges, steps and offsets. Prometheus 2.42 has only literals for
 * them, Prometheus 3 also numbers of seconds and arithmetic. A length that is always the same is computed here.
 */
final class TimeSpans {

    /** The largest length in seconds: Prometheus counts nanoseconds in 64 bits. */
    private static final double LONGEST = 0x1p63 / 1e9;

    private static final Set<BinaryOperator> ARITHMETIC = Set.of(
            BinaryOperator.PLUS,
            BinaryOperator.MINUS,
            BinaryOperator.TIMES,
            BinaryOperator.DIVIDED_BY,
            BinaryOperator.MODULO,
            BinaryOperator.POWER);

    private static final String OPERAND = "a duration such as 5m or 1h30m is expected";

    /** The deepest nesting; see {@link Parser}. */
    private static final int DEEPEST = 200;

    private final Tokens tokens;
    private final PrometheusVersion version;
    private int depth;

    TimeSpans(Tokens tokens, PrometheusVersion version) {
        this.tokens = tokens;
        this.version = version;
    }

    /** The length of a range or a step. */
    TimeSpan positive() throws PromqlException {
        Token first = tokens.peek();
        if (!version.isThree() && first.kind() != Token.Kind.VARIABLE) {
            return positive(literal(), first);
        }
        OptionalDouble seconds = binary(0);
        return seconds.isPresent() ? positive(seconds.getAsDouble(), first) : TimeSpan.OF_QUERY;
    }

    private TimeSpan positive(double seconds, Token first) throws PromqlException {
        if (!(seconds > 0)) {
            throw outOfRange(first);
        }
        return fixed(seconds, first);
    }

    /**
     * The length of an offset. Arithmetic in it needs parentheses, because an operator after an offset belongs to the
     * expression.
     */
    TimeSpan offset() throws PromqlException {
        Token first = tokens.peek();
        if (!version.isThree() && first.kind() != Token.Kind.VARIABLE) {
            boolean isNegative = tokens.accept("-");
            double seconds = literal();
            positive(seconds, first);
            return fixed(isNegative ? -seconds : seconds, first);
        }
        OptionalDouble seconds = signedPrimary();
        return seconds.isPresent() ? fixed(seconds.getAsDouble(), first) : TimeSpan.OF_QUERY;
    }

    private OptionalDouble signedPrimary() throws PromqlException {
        boolean isNegative = false;
        while (tokens.peek().isSymbol("-") || tokens.peek().isSymbol("+")) {
            isNegative ^= tokens.next().isSymbol("-");
        }
        OptionalDouble seconds = primary();
        return isNegative && seconds.isPresent() ? OptionalDouble.of(-seconds.getAsDouble()) : seconds;
    }

    private TimeSpan fixed(double seconds, Token first) throws PromqlException {
        if (!(Math.abs(seconds) <= LONGEST)) {
            throw outOfRange(first);
        }
        return TimeSpan.of(Duration.ofNanos(BigDecimal.valueOf(seconds)
                .movePointRight(9)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue()));
    }

    private PromqlException outOfRange(Token first) {
        String what = tokens.last().equals(first) ? "duration " + first.text() : "the result of this arithmetic";
        return new PromqlException(first.position(), what + " is out of range; write a duration between 1ms and 292y");
    }

    /** The seconds of an expression; empty if the query decides them. */
    private OptionalDouble binary(int weakest) throws PromqlException {
        if (++depth > DEEPEST) {
            throw tokens.error("durations are nested more than " + DEEPEST + " levels deep; write the result");
        }
        OptionalDouble left = signed();
        while (true) {
            Token token = tokens.peek();
            Optional<BinaryOperator> operator = BinaryOperator.of(token).filter(ARITHMETIC::contains);
            if (operator.isEmpty() || operator.get().precedence() < weakest) {
                depth--;
                return left;
            }
            tokens.next();
            OptionalDouble right = binary(operator.get().rightPrecedence());
            boolean divides = operator.get() == BinaryOperator.DIVIDED_BY || operator.get() == BinaryOperator.MODULO;
            if (divides && right.isPresent() && right.getAsDouble() == 0) {
                throw new PromqlException(
                        token.position(), "a duration cannot be divided by zero; correct the divisor");
            }
            left = left.isPresent() && right.isPresent()
                    ? OptionalDouble.of(result(operator.get(), left.getAsDouble(), right.getAsDouble()))
                    : OptionalDouble.empty();
        }
    }

    private static double result(BinaryOperator operator, double left, double right) {
        return switch (operator) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case DIVIDED_BY -> left / right;
            case MODULO -> left % right;
            case POWER -> Math.pow(left, right);
            default -> throw new IllegalArgumentException(operator.symbol());
        };
    }

    private OptionalDouble signed() throws PromqlException {
        boolean isNegative = tokens.accept("-");
        if (!isNegative && !tokens.accept("+")) {
            return primary();
        }
        OptionalDouble operand = binary(BinaryOperator.POWER.precedence());
        return isNegative && operand.isPresent() ? OptionalDouble.of(-operand.getAsDouble()) : operand;
    }

    private OptionalDouble primary() throws PromqlException {
        Token token = tokens.peek();
        if (token.isSymbol("(")) {
            tokens.next();
            OptionalDouble inner = binary(0);
            tokens.expect(")", "close the parenthesis opened at " + token.position());
            return inner;
        }
        if (token.isWord("step") || token.isWord("range")) {
            tokens.next();
            tokens.expect("(", "write " + token.text() + "()");
            tokens.expect(")", "write " + token.text() + "()");
            return OptionalDouble.empty();
        }
        if (token.isWord("min_of") || token.isWord("max_of")) {
            return extreme();
        }
        if (token.kind() == Token.Kind.VARIABLE) {
            tokens.next();
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(literal());
    }

    private OptionalDouble extreme() throws PromqlException {
        Token word = tokens.next();
        String form = "write " + word.text() + "(duration, duration)";
        tokens.expect("(", form);
        OptionalDouble one = binary(0);
        tokens.expect(",", form);
        OptionalDouble other = binary(0);
        tokens.expect(")", form);
        if (one.isEmpty() || other.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                word.isWord("min_of")
                        ? Math.min(one.getAsDouble(), other.getAsDouble())
                        : Math.max(one.getAsDouble(), other.getAsDouble()));
    }

    private double literal() throws PromqlException {
        Token token = tokens.peek();
        boolean isDuration = token.kind() == Token.Kind.DURATION;
        if (!isDuration && !(version.isThree() && token.kind() == Token.Kind.NUMBER)) {
            throw tokens.unexpected(OPERAND);
        }
        double seconds = isDuration ? tokens.seconds() : tokens.number();
        if (seconds > LONGEST) {
            throw outOfRange(token);
        }
        return seconds;
    }
}
