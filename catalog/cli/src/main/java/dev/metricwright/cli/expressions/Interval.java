package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.ShortestDecimal;
import dev.metricwright.cli.promql.BinaryOperator;

/**
 * The numbers from one to another, both included, which a part of an expression may have as values.
 *
 * @param low the lowest; negative infinity if there is none
 * @param high the highest; positive infinity if there is none
 * @param orNaN whether the value may also be NaN, as that of 0 / 0: of all comparisons, only {@code !=} holds for it
 */
record Interval(double low, double high, boolean orNaN) {

    static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    static final Interval NOT_NEGATIVE = from(0);

    static final Interval ONE = of(1);

    /** Numbers without NaN. */
    Interval(double low, double high) {
        this(low, high, false);
    }

    static Interval of(double number) {
        return Double.isNaN(number) ? ALL : new Interval(number, number);
    }

    static Interval from(double low) {
        return new Interval(low, Double.POSITIVE_INFINITY);
    }

    boolean isNumber() {
        return low == high && !orNaN;
    }

    Interval withNaN() {
        return new Interval(low, high, true);
    }

    boolean contains(double number) {
        return low <= number && number <= high;
    }

    /** The smallest interval that contains both. */
    Interval or(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high), orNaN || other.orNaN);
    }

    Interval negated() {
        return new Interval(-high, -low, orNaN);
    }

    Interval plus(Interval other) {
        return valid(low + other.low, high + other.high, orNaN || other.orNaN);
    }

    Interval times(Interval other) {
        double[] ends = {
            product(low, other.low), product(low, other.high), product(high, other.low), product(high, other.high)
        };
        double least = ends[0];
        double most = ends[0];
        for (double end : ends) {
            least = Math.min(least, end);
            most = Math.max(most, end);
        }
        return valid(least, most, orNaN || other.orNaN);
    }

    /** Infinity stands for any large number here, so that zero times infinity is zero. */
    private static double product(double one, double other) {
        return one == 0 || other == 0 ? 0 : one * other;
    }

    Interval dividedBy(Interval other) {
        if (other.contains(0)) {
            Interval quotient = low >= 0 && other.low >= 0 ? NOT_NEGATIVE : ALL;
            return contains(0) || orNaN || other.orNaN ? quotient.withNaN() : quotient;
        }
        return times(new Interval(1 / other.high, 1 / other.low, other.orNaN));
    }

    /** The values that some of these numbers may add up to, at least one of them. */
    Interval summed() {
        return new Interval(
                low >= 0 ? low : Double.NEGATIVE_INFINITY, high <= 0 ? high : Double.POSITIVE_INFINITY, orNaN);
    }

    private static Interval valid(double low, double high, boolean orNaN) {
        return Double.isNaN(low) || Double.isNaN(high) ? ALL : new Interval(low, high, orNaN);
    }

    /** Whether a comparison of some of these numbers with a number may hold. */
    boolean mayBe(BinaryOperator comparison, double number) {
        return switch (comparison) {
            case GREATER -> high > number;
            case AT_LEAST -> high >= number;
            case LESS -> low < number;
            case AT_MOST -> low <= number;
            case EQUAL -> contains(number);
            default -> !(isNumber() && low == number);
        };
    }

    /** Whether a comparison of each of these numbers with a number holds. */
    boolean isAlways(BinaryOperator comparison, double number) {
        if (orNaN && comparison != BinaryOperator.NOT_EQUAL) {
            return false;
        }
        return switch (comparison) {
            case GREATER -> low > number;
            case AT_LEAST -> low >= number;
            case LESS -> high < number;
            case AT_MOST -> high <= number;
            case EQUAL -> isNumber() && low == number;
            default -> !contains(number);
        };
    }

    /** Those of these numbers for which a comparison with a number may hold; all of them if it never holds. */
    Interval where(BinaryOperator comparison, double number) {
        if (!mayBe(comparison, number)) {
            return this;
        }
        return switch (comparison) {
            case GREATER, AT_LEAST -> new Interval(Math.max(low, number), high);
            case LESS, AT_MOST -> new Interval(low, Math.min(high, number));
            case EQUAL -> of(number);
            default -> this;
        };
    }

    /** In words, after "is". */
    String words() {
        if (low == high) {
            return "always " + ShortestDecimal.asTyped(low) + (orNaN ? " or NaN" : "");
        }
        if (Double.isInfinite(high)) {
            return "never below " + ShortestDecimal.asTyped(low);
        }
        return Double.isInfinite(low)
                ? "never above " + ShortestDecimal.asTyped(high)
                : "always between " + ShortestDecimal.asTyped(low) + " and " + ShortestDecimal.asTyped(high);
    }
}
