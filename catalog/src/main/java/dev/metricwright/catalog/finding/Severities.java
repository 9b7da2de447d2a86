package dev.metricwright.catalog.finding;

import dev.metricwright.catalog.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The severity of each rule: its default, unless an option sets another. */
public final class Severities {

    /** Each rule has its default severity. */
    public static final Severities DEFAULT = new Severities(Map.of());

    private final Map<String, Severity> asked;

    private Severities(Map<String, Severity> asked) {
        this.asked = asked;
    }

    /**
     * Reads {@code rule:severity,…}.
     *
     * @param text the text, possibly empty
     * @param refused receives each invalid part, with what to write instead; such a part has no effect
     * @return the severities that the text sets
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
        return "unknown rule " + id
                + Nearest.to(id, Rule.ids())
                        .map(nearest -> " (did you mean " + nearest + "?)")
                        .orElse(", write its name as messages show it, [metricwright:name]");
    }

    /**
     * The severity of a rule.
     *
     * @param rule the rule
     * @return the severity that was set, else the rule's default
     */
    public Severity of(Rule rule) {
        return asked.getOrDefault(rule.id(), rule.severity());
    }

    /**
     * Gives a finding the severity that was set for its rule, if one was.
     *
     * @param finding the finding
     * @return the finding; empty if its rule is off
     */
    public Optional<Finding> apply(Finding finding) {
        Severity severity = asked.getOrDefault(finding.rule().id(), finding.severity());
        return severity == Severity.OFF ? Optional.empty() : Optional.of(finding.withSeverity(severity));
    }

    /**
     * The same severities, with another default for one rule.
     *
     * @param rule the rule
     * @param severity its severity, unless another one was set
     * @return the severities
     */
    public Severities withDefault(Rule rule, Severity severity) {
        Map<String, Severity> more = new LinkedHashMap<>(asked);
        more.putIfAbsent(rule.id(), severity);
        return new Severities(Map.copyOf(more));
    }

    /**
     * An invalid part of the option.
     *
     * @param part the part
     * @param remedy what to write instead
     */
    public record Refused(String part, String remedy) {}
}
