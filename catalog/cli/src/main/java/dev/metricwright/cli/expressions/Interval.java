package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.ShortestDecimal;
import dev.metricwright.cli.promql.BinaryOperator;

/**
 * The numbers from one to another, both included, which a part of an expression may have as values.
 *
 * @param low the lowest; negative infinity if there is none
 * @param high the highest; positive infinity if there is none
 */
record Interval(double low, double high) {

    static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    static final Interval NOT_NEGATIVE = from(0);

    static final Interval ONE = of(1);

    static Interval of(double number) {
        return Double.isNaN(number) ? ALL : new Interval(number, number);
    }

    static Interval from(double low) {
        return new Interval(low, Double.POSITIVE_INFINITY);
    }

    boolean isNumber() {
        return low == high;
    }

    boolean contains(double number) {
        return low <= number && number <= high;
    }

    /** The smallest interval that contains both. */
    Interval or(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }

    Interval negated() {
        return new Interval(-high, -low);
    }

    Interval plus(Interval other) {
        return valid(low + other.low, high + other.high);
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
        return valid(least, most);
    }

    /** Infinity stands for any large number here, so that zero times infinity is zero. */
    private static double product(double one, double other) {
        return one == 0 || other == 0 ? 0 : one * other;
    }

    Interval dividedBy(Interval other) {
        if (other.contains(0)) {
            return low >= 0 && other.low >= 0 ? NOT_NEGATIVE : ALL;
        }
        return times(new Interval(1 / other.high, 1 / other.low));
    }

    /** The values that some of these numbers may add up to, at least one of them. */
    Interval summed() {
        return new Interval(low >= 0 ? low : Double.NEGATIVE_INFINITY, high <= 0 ? high : Double.POSITIVE_INFINITY);
    }

    private static Interval valid(double low, double high) {
        return Double.isNaN(low) || Double.isNaN(high) ? ALL : new Interval(low, high);
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
        return switch (comparison) {
            case GREATER -> low > number;
            case AT_LEAST -> low >= number;
            case LESS -> high < number;
            case AT_MOST -> high <= number;
            case EQUAL -> isNumber() && low == number;
            default -> !contains(number);
        };
    }

    /** In words, after "is". */
    String words() {
        if (isNumber()) {
            return "always " + ShortestDecimal.asTyped(low);
        }
        if (Double.isInfinite(high)) {
            return "never below " + ShortestDecimal.asTyped(low);
        }
        return Double.isInfinite(low)
                ? "never above " + ShortestDecimal.asTyped(high)
                : "always between " + ShortestDecimal.asTyped(low) + " and " + ShortestDecimal.asTyped(high);
    }
}
