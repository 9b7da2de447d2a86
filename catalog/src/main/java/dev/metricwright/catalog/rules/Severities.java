package dev.metricwright.catalog.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The severity of each rule: its own, unless something else was asked for. */
public final class Severities {

    /** Each rule as it comes. */
    public static final Severities DEFAULT = new Severities(Map.of());

    private final Map<String, Severity> asked;

    private Severities(Map<String, Severity> asked) {
        this.asked = asked;
    }

    /**
     * Reads {@code rule:severity,…}.
     *
     * @param text the text, possibly empty
     * @param refused receives each part that cannot be read, with the reason; such a part has no effect
     * @return the severities that are asked for
     */
    public static Severities parse(String text, List<Refused> refused) {
        Map<String, Severity> asked = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            if (part.isBlank()) {
                continue;
            }
            int colon = part.indexOf(':');
            String id = (colon < 0 ? part : part.substring(0, colon)).strip();
            String word = colon < 0 ? "" : part.substring(colon + 1).strip();
            if (Rule.ids().contains(id)) {
                Severity.of(word)
                        .ifPresentOrElse(
                                severity -> asked.put(id, severity),
                                () -> refused.add(
                                        new Refused(part.strip(), "write " + id + ":error, :warning or :off")));
            } else {
                refused.add(new Refused(part.strip(), unknown(id)));
            }
        }
        return new Severities(Map.copyOf(asked));
    }

    private static String unknown(String id) {
        String nearest = Words.didYouMean(id, Rule.ids());
        return "there is no rule " + id
                + (nearest.isEmpty() ? ", write its name as messages have it, [metricwright:name]" : nearest);
    }

    /**
     * The severity of a rule.
     *
     * @param rule the rule
     * @return what was asked for, else the rule's own
     */
    public Severity of(Rule rule) {
        return asked.getOrDefault(rule.id(), rule.severity());
    }

    /** The same, but for a rule of which nothing was asked. */
    Severities withDefault(Rule rule, Severity severity) {
        Map<String, Severity> more = new LinkedHashMap<>(asked);
        more.putIfAbsent(rule.id(), severity);
        return new Severities(Map.copyOf(more));
    }

    /**
     * A part of the option that cannot be read.
     *
     * @param part the part
     * @param remedy what to write instead
     */
    public record Refused(String part, String remedy) {}
}
