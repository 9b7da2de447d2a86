package dev.metricwright.cli.promql;

import dev.metricwright.cli.promql.Expression.VectorSelector;
import java.util.ArrayList;
import java.util.List;

/** The text of selectors, for messages that say what to type. */
public final class SelectorText {

    private static final String PLAIN = "[a-zA-Z_][a-zA-Z0-9_]*";

    private SelectorText() {}

    /**
     * The series that a selector selects, without its offset and its range.
     *
     * @param selector the selector
     * @return its name and its matchers, as they are typed
     */
    public static String of(VectorSelector selector) {
        List<String> matchers = new ArrayList<>();
        for (Matcher matcher : selector.matchers()) {
            matchers.add(label(matcher.label()) + matcher.operator().symbol() + quoted(matcher.value()));
        }
        String name = selector.name().orElse("");
        return matchers.isEmpty() ? name : name + "{" + String.join(", ", matchers) + "}";
    }

    private static String label(String name) {
        return name.matches(PLAIN) ? name : quoted(name);
    }

    /**
     * A text in double quotes.
     *
     * @param text the text
     * @return the text with its escapes, which are those of selectors and of exposition formats
     */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
