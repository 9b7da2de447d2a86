package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Nearest;
import dev.metricwright.catalog.ShortestDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comparison of names, and the form that names, values and numbers have in messages. */
final class Words {

    private static final int LISTED_AT_MOST = 12;
    private static final Pattern CAMEL_HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private Words() {}

    /** Whether a parameter or entry means a label: names match ignoring case and {@code _}. */
    static boolean match(String one, String other) {
        return fold(one).equals(fold(other));
    }

    /**
     * The label that a name in Java means: the label of that name, else that of its snake case, else the first one that
     * matches.
     */
    static Optional<String> labelOf(String name, Collection<String> labels) {
        if (labels.contains(name)) {
            return Optional.of(name);
        }
        String snakeCase = snakeCase(name);
        return labels.contains(snakeCase)
                ? Optional.of(snakeCase)
                : labels.stream().filter(label -> match(label, name)).findFirst();
    }

    /** Whether a constant means a label value: they match ignoring case and {@code _}, {@code -}, {@code .}. */
    static boolean matchValue(String constant, String value) {
        return foldValue(constant).equals(foldValue(value));
    }

    private static String fold(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** A label value or the name of a constant, without the differences that do not count. */
    static String foldValue(String value) {
        return value.replace("_", "").replace("-", "").replace(".", "").toLowerCase(Locale.ROOT);
    }

    /** {@code proxyId} as {@code proxy_id}, {@code HTTPCode} as {@code http_code}. */
    static String snakeCase(String name) {
        return CAMEL_HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** {@code " (did you mean x?)"}; empty if no candidate is near. */
    static String didYouMean(String word, Collection<String> candidates) {
        return Nearest.to(word, candidates)
                .map(nearest -> " (did you mean " + nearest + "?)")
                .orElse("");
    }

    /** {@code a, b, c}, shortened if it is long. */
    static String list(Collection<String> words) {
        List<String> shown = words.stream()
                .limit(LISTED_AT_MOST)
                .map(word -> word.isEmpty() ? "\"\"" : word)
                .toList();
        int more = words.size() - shown.size();
        return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
    }

    /** {@code "a", "b"}, as Java writes strings. */
    static String quoted(Collection<String> words) {
        return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
    }

    /** A constant as an enum declares it, with {@code @LabelValue} if its name alone does not tell its value. */
    static String constantFor(String value) {
        ConstantName constant = ConstantName.of(value);
        return constant.tellsValue() ? constant.name() : "@LabelValue(\"" + escaped(value) + "\") " + constant.name();
    }

    /** A text as it is written between quotes, in Java and in YAML. */
    static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** A type of Java with its article. */
    static String a(String type) {
        return ("aeioAEIO".indexOf(type.charAt(0)) < 0 ? "a " : "an ") + type;
    }

    /** Bounds as a user types them. */
    static String bounds(List<Double> bounds) {
        return bounds.stream().map(ShortestDecimal::asTyped).collect(Collectors.joining(", ", "{", "}"));
    }

    /** A number of series, as {@code 10,000}. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
