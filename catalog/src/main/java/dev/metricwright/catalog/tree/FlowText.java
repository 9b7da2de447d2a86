package dev.metricwright.catalog.tree;

import dev.metricwright.catalog.Origin;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes parts of a document on one line, as messages propose them: JSON in a JSON file, and YAML in all others. */
public final class FlowText {

    private static final Pattern PLAIN = Pattern.compile("[a-zA-Z0-9_.+/…-][^,\\[\\]{}\"':#]*");
    private static final Pattern LITERAL = Pattern.compile("true|false|null|[-+.0-9].*");

    private FlowText() {}

    /**
     * Writes a value.
     *
     * @param value the value
     * @return its text
     */
    public static String of(Node value) {
        if (value instanceof Node.Mapping mapping) {
            return mapping.entries().values().stream()
                    .map(entry -> of(entry.key(), entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(FlowText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Node.Scalar scalar ? scalar(scalar) : "…";
    }

    /**
     * Writes a key and its value.
     *
     * @param key the key
     * @param value the value
     * @return their text
     */
    public static String of(String key, Node value) {
        boolean json = isJson(value.origin());
        String written = json || !PLAIN.matcher(key).matches() ? quoted(key) : key;
        boolean absent = !json
                && value instanceof Node.Scalar scalar
                && scalar.plain()
                && scalar.text().isEmpty();
        return absent ? written : written + ": " + of(value);
    }

    /**
     * Whether a place is in a JSON file.
     *
     * @param origin the place
     * @return true if it is
     */
    public static boolean isJson(Origin origin) {
        return origin.file().endsWith(".json");
    }

    /**
     * A text in quotes.
     *
     * @param text the text
     * @return the text in quotes, in which YAML and JSON read all of its characters as they are
     */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String scalar(Node.Scalar scalar) {
        String text = scalar.text();
        boolean literal = LITERAL.matcher(text).matches();
        if (isJson(scalar.origin())) {
            return scalar.plain() && literal ? text : quoted(text);
        }
        boolean clear = PLAIN.matcher(text).matches() && text.equals(text.strip());
        return clear && (scalar.plain() || !literal) ? text : quoted(text);
    }
}
