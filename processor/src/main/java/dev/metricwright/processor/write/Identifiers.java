package dev.metricwright.processor.write;

import java.util.Locale;

/** Java names made from metric names. */
final class Identifiers {

    private Identifiers() {}

    /** {@code example_rule_bytes_total} and {@code reason} as {@code exampleRuleBytesTotalReason}. */
    static String camelCase(String... names) {
        StringBuilder identifier = new StringBuilder();
        boolean begins = true;
        for (char c : String.join("_", names).toCharArray()) {
            if (!isLetterOrDigit(c)) {
                begins = true;
            } else if (begins) {
                identifier.append(identifier.isEmpty() ? Character.toLowerCase(c) : Character.toUpperCase(c));
                begins = false;
            } else {
                identifier.append(c);
            }
        }
        return identifier.isEmpty() ? "empty" : identifier.toString();
    }

    private static boolean isLetterOrDigit(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** {@code ruleRemoved} and {@code labels} as {@code RULE_REMOVED_LABELS}. */
    static String upperCase(String... names) {
        return camelCase(names).replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
