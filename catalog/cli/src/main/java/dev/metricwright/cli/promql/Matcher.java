package dev.metricwright.cli.promql;

import dev.metricwright.catalog.RegularExpression;
import java.util.Optional;

/**
 * A condition of a selector on a label.
 *
 * @param label the label's name
 * @param operator how its value is compared
 * @param value the value, or the regular expression, without quotes and escapes
 * @param position the position of the label's name
 */
public record Matcher(String label, Operator operator, String value, Position position) {

    /** The label that holds the name of a metric. */
    public static final String NAME = "__name__";

    /** A way in which a value is compared. */
    public enum Operator {
        /** Is equal. */
        EQUAL("="),
        /** Is not equal. */
        NOT_EQUAL("!="),
        /** Matches the whole regular expression. */
        MATCHES("=~"),
        /** Does not match the whole regular expression. */
        MATCHES_NOT("!~");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        static Optional<Operator> of(String symbol) {
            for (Operator operator : values()) {
                if (operator.symbol.equals(symbol)) {
                    return Optional.of(operator);
                }
            }
            return Optional.empty();
        }

        /** {@return the operator as it is written} */
        public String symbol() {
            return symbol;
        }

        /** {@return whether its value is a regular expression} */
        public boolean isRegex() {
            return this == MATCHES || this == MATCHES_NOT;
        }

        /** {@return whether it excludes the values that it describes} */
        public boolean isNegative() {
            return this == NOT_EQUAL || this == MATCHES_NOT;
        }
    }

    /** Whether a series without the label matches. */
    boolean admitsAbsence() {
        return !Variables.isIn(value) && admits("");
    }

    /**
     * Whether a series matches.
     *
     * @param labelValue the value of the label; empty if the series lacks the label
     * @return whether the condition holds
     */
    public boolean admits(String labelValue) {
        boolean isDescribed =
                operator.isRegex() ? RegularExpression.of(value).matches(labelValue) : value.equals(labelValue);
        return isDescribed != operator.isNegative();
    }
}
