package dev.metricwright.catalog.tree;

import java.util.regex.Pattern;

/** The values that JSON writes without quotes. They mean the same in YAML. */
public final class JsonLiteral {

    private static final Pattern LITERAL =
            Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private JsonLiteral() {}

    /**
     * Whether JSON can write a text without quotes.
     *
     * @param text the text
     * @return true if it is a number, {@code true}, {@code false} or {@code null}, as JSON writes them
     */
    public static boolean matches(String text) {
        return LITERAL.matcher(text).matches();
    }
}
