package systems;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Messages of {@code promtool check metrics} about a family, and our rules that report the same. */
final class PromtoolFinding {

    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("no help text", "help-missing"),
            Map.entry("use base unit", "base-unit"),
            Map.entry("\"_total\" suffix", "counter-suffix"),
            Map.entry("\"_bucket\" suffix", "reserved-suffix"),
            Map.entry("\"_count\" suffix", "reserved-suffix"),
            Map.entry("\"_sum\" suffix", "reserved-suffix"),
            Map.entry("should not include type", "type-in-name"),
            Map.entry("metric names should be written in 'snake_case'", "name-case"),
            Map.entry("label names should be written in 'snake_case'", "label-case"),
            Map.entry("abbreviated units", "unit-abbreviation"),
            Map.entry("\"le\" label", "reserved-label"),
            Map.entry("\"quantile\" label", "reserved-label"));

    private PromtoolFinding() {}

    /** Returns the broken rules, by family. Each line has the name of a family and its problem. */
    static Map<String, Set<String>> byFamily(List<String> lines) {
        Map<String, Set<String>> findings = new TreeMap<>();
        for (String line : lines) {
            String rule = RULES.entrySet().stream()
                    .filter(known -> line.contains(known.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("promtool says what no rule of ours does: " + line));
            findings.computeIfAbsent(line.substring(0, line.indexOf(' ')), family -> new TreeSet<>())
                    .add(rule);
        }
        return findings;
    }
}
