package dev.metricwright.processor.write;

import java.util.Locale;

/** Java names made of metric names. */
final class Identifiers {

    private Identifiers() {}

    /** {@code example_rule_bytes_total} and {@code reason} as {@code exampleRuleBytesTotalReason}. */
    static String camelCase(String... names) {
        StringBuilder identifier = new StringBuilder();
        for (String word : String.join("_", names).split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                identifier.append(identifier.isEmpty() ? word.substring(0, 1).toLowerCase(Locale.ROOT) : capital(word));
                identifier.append(word.substring(1));
            }
        }
        return identifier.isEmpty() ? "empty" : identifier.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    /** {@code ruleRemoved} and {@code labels} as {@code RULE_REMOVED_LABELS}. */
    static String upperCase(String... names) {
        return camelCase(names).replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
