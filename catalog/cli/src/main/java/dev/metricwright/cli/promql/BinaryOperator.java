package dev.metricwright.cli.promql;

import java.util.Locale;
import java.util.Optional;

/**
 * An operator between two expressions. Operators of the same precedence associate to the left, except for
 * {@link #POWER}.
 */
public enum BinaryOperator {
    /** Union. */
    OR("or", 1, Sort.SET),
    /** Intersection. */
    AND("and", 2, Sort.SET),
    /** Complement. */
    UNLESS("unless", 2, Sort.SET),
    /** Equal. */
    EQUAL("==", 3, Sort.COMPARISON),
    /** Not equal. */
    NOT_EQUAL("!=", 3, Sort.COMPARISON),
    /** Greater or equal. */
    AT_LEAST(">=", 3, Sort.COMPARISON),
    /** Greater. */
    GREATER(">", 3, Sort.COMPARISON),
    /** Less or equal. */
    AT_MOST("<=", 3, Sort.COMPARISON),
    /** Less. */
    LESS("<", 3, Sort.COMPARISON),
    /** Only the observations up to a bound. */
    TRIM_UPPER("</", 3, Sort.TRIM),
    /** Only the observations from a bound on. */
    TRIM_LOWER(">/", 3, Sort.TRIM),
    /** Sum. */
    PLUS("+", 4, Sort.ARITHMETIC),
    /** Difference. */
    MINUS("-", 4, Sort.ARITHMETIC),
    /** Product. */
    TIMES("*", 5, Sort.ARITHMETIC),
    /** Quotient. */
    DIVIDED_BY("/", 5, Sort.ARITHMETIC),
    /** Remainder. */
    MODULO("%", 5, Sort.ARITHMETIC),
    /** Angle of a point. */
    ATAN2("atan2", 5, Sort.ARITHMETIC),
    /** Power. It associates to the right, and binds more strongly than a sign. */
    POWER("^", 6, Sort.ARITHMETIC);

    private enum Sort {
        SET,
        COMPARISON,
        TRIM,
        ARITHMETIC
    }

    private final String symbol;
    private final int precedence;
    private final Sort sort;

    BinaryOperator(String symbol, int precedence, Sort sort) {
        this.symbol = symbol;
        this.precedence = precedence;
        this.sort = sort;
    }

    /** The operator that a token means; the case of words does not matter. */
    static Optional<BinaryOperator> of(Token token) {
        if (token.kind() != Token.Kind.SYMBOL && token.kind() != Token.Kind.WORD) {
            return Optional.empty();
        }
        String text = token.text().toLowerCase(Locale.ROOT);
        for (BinaryOperator operator : values()) {
            if (operator.symbol.equals(text)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    /** {@return the operator as it is written} */
    public String symbol() {
        return symbol;
    }

    /** {@return how strongly it binds; a larger number binds more strongly} */
    int precedence() {
        return precedence;
    }

    /** {@return the weakest precedence that its right operand may have} */
    int rightPrecedence() {
        return this == POWER ? precedence : precedence + 1;
    }

    /** {@return the comparison that holds for two numbers in the opposite order; another operator is returned as it is} */
    public BinaryOperator flipped() {
        return switch (this) {
            case GREATER -> LESS;
            case AT_LEAST -> AT_MOST;
            case LESS -> GREATER;
            case AT_MOST -> AT_LEAST;
            default -> this;
        };
    }

    /** {@return whether it compares numbers} */
    public boolean isComparison() {
        return sort == Sort.COMPARISON;
    }

    /** Whether a version has it. */
    boolean isIn(PrometheusVersion version) {
        return sort != Sort.TRIM || version.isThree();
    }

    /** {@return whether it joins sets of series} */
    public boolean isSet() {
        return sort == Sort.SET;
    }
}
