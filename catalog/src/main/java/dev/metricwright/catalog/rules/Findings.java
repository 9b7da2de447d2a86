package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.Place;
import dev.metricwright.catalog.finding.Excuse;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The findings of the rules, and the excuses that they used. The same finding at the same place counts once. */
final class Findings {

    /**
     * Two findings with the same key are the same. A label that families share is reported once, not for each of them.
     */
    private record Key(Rule rule, Optional<Place> place, String message) {}

    private final Severities severities;
    private final Map<Key, Finding> findings;
    private final List<Excuse> allowed;

    /** Excuses may occur several times. */
    private final List<Excuse> needed;

    /** The name of the family that the findings reported here are about, if there is one. */
    private final Optional<String> family;

    Findings(Severities severities) {
        this(severities, new LinkedHashMap<>(), List.of(), new ArrayList<>(), Optional.empty());
    }

    private Findings(
            Severities severities,
            Map<Key, Finding> findings,
            List<Excuse> allowed,
            List<Excuse> needed,
            Optional<String> family) {
        this.severities = severities;
        this.findings = findings;
        this.allowed = allowed;
        this.needed = needed;
        this.family = family;
    }

    /** The same collection, for a catalog that excuses all of its families from some rules. */
    Findings excusing(Catalog catalog) {
        return excusing(catalog.allow(), catalog.origin(), family);
    }

    /** The same collection, for the family of a method. */
    Findings excusing(Subject subject) {
        Findings ofCatalog = subject.isUnlisted() ? this : excusing(subject.catalog());
        return ofCatalog.excusing(subject.family());
    }

    /** The same collection, for a family that its catalog excuses from some rules. */
    Findings excusing(Family family) {
        return excusing(family.allow(), family.origin(), Optional.of(family.name()));
    }

    /** The same collection, for a label that its catalog excuses from some rules. */
    Findings excusing(Label label) {
        return excusing(label.allow(), label.origin(), family);
    }

    private Findings excusing(Map<String, String> allow, Origin origin, Optional<String> about) {
        if (allow.isEmpty() && about.equals(family)) {
            return this;
        }
        List<Excuse> more = new ArrayList<>(allowed);
        for (String rule : allow.keySet()) {
            more.add(new Excuse(origin, rule));
        }
        return new Findings(severities, findings, more, needed, about);
    }

    /** Whether there is an excuse from a rule that is broken. If so, the excuse is marked as needed. */
    boolean excuse(Rule rule) {
        boolean isExcused = false;
        for (Excuse excuse : allowed) {
            if (excuse.rule().equals(rule.id())) {
                needed.add(excuse);
                isExcused = true;
            }
        }
        return isExcused;
    }

    /** The excuses that were needed for a rule that is broken. */
    Set<Excuse> needed() {
        return Set.copyOf(needed);
    }

    /**
     * Reports a finding, unless its rule is off or excused.
     *
     * @return whether it is an error
     */
    boolean report(Finding finding) {
        Rule rule = finding.rule();
        Severity severity = excuse(rule) ? Severity.OFF : severities.of(rule);
        if (severity != Severity.OFF) {
            findings.putIfAbsent(
                    new Key(rule, finding.place(), finding.message()),
                    new Finding(rule, severity, finding.place(), family, finding.message()));
        }
        return severity == Severity.ERROR;
    }

    boolean hasErrors() {
        for (Finding finding : findings.values()) {
            if (finding.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    List<Finding> all() {
        return List.copyOf(findings.values());
    }
}
