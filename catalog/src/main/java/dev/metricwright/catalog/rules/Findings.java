package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.declaration.Place;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what the rules find; the same finding at the same place counts once. */
final class Findings {

    private final Severities severities;
    private final Set<Finding> findings;
    private final Set<String> excused;

    Findings(Severities severities) {
        this(severities, new LinkedHashSet<>(), Set.of());
    }

    private Findings(Severities severities, Set<Finding> findings, Set<String> excused) {
        this.severities = severities;
        this.findings = findings;
        this.excused = excused;
    }

    /** The same collection, for a family or label that its catalog excuses from some rules. */
    Findings excusing(Map<String, String> allow) {
        Set<String> rules = new HashSet<>(excused);
        rules.addAll(allow.keySet());
        return new Findings(severities, findings, rules);
    }

    /**
     * Reports a finding, unless its rule is off or excused.
     *
     * @return whether it is an error: then it is the one finding about its subject
     */
    boolean report(Rule rule, Place place, Object... details) {
        Severity severity = excused.contains(rule.id()) ? Severity.OFF : severities.of(rule);
        if (severity != Severity.OFF) {
            findings.add(new Finding(rule, severity, Optional.of(place), rule.text(details)));
        }
        return severity == Severity.ERROR;
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }
}
