package dev.metricwright.catalog.rules;

import java.util.Locale;

/**
 * The name of an enum constant for a label value.
 *
 * @param name the name
 * @param tellsValue whether the name alone tells the value, so that {@code @LabelValue} is not needed
 */
public record ConstantName(String name, boolean tellsValue) {

    /**
     * Names a constant.
     *
     * @param value the label value
     * @return the name of its constant
     */
    public static ConstantName of(String value) {
        String name = name(value);
        return new ConstantName(name, Words.matchValue(name, value));
    }

    private static String name(String value) {
        String name = value.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        if (name.replace("_", "").isEmpty()) {
            return value.isEmpty() ? "NONE" : "VALUE" + name;
        }
        return Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }
}
