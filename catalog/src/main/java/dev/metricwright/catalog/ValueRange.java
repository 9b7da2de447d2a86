package dev.metricwright.catalog;

import java.util.OptionalDouble;

/**
 * The values that a gauge may have.
 *
 * @param min the lowest value; empty if there is none
 * @param max the highest value; empty if there is none
 * @param whole whether its ends are written as whole numbers
 */
public record ValueRange(OptionalDouble min, OptionalDouble max, boolean whole) {

    /** {@return whether the values are 0 and 1: {@code [0, 1]}, while {@code [0.0, 1.0]} has the numbers between} */
    public boolean isTruth() {
        return whole && min.equals(OptionalDouble.of(0)) && max.equals(OptionalDouble.of(1));
    }

    /** {@return the range as a catalog writes it, such as {@code [0, ~]}} */
    public String words() {
        return "[" + words(min) + ", " + words(max) + "]";
    }

    private String words(OptionalDouble end) {
        if (end.isEmpty()) {
            return "~";
        }
        return whole ? ShortestDecimal.asTyped(end.getAsDouble()) : ShortestDecimal.text(end.getAsDouble());
    }
}
