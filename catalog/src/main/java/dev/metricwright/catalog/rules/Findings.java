package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.declaration.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what the rules find, and which excuses they met; the same finding at the same place counts once. */
final class Findings {

    /** That something, defined at a place, is excused from a rule. */
    private record Allowed(Origin origin, String rule) {}

    private final Severities severities;
    private final Set<Finding> findings;
    private final List<Allowed> allowed;
    private final Set<Allowed> needed;

    Findings(Severities severities) {
        this(severities, new LinkedHashSet<>(), List.of(), new HashSet<>());
    }

    private Findings(Severities severities, Set<Finding> findings, List<Allowed> allowed, Set<Allowed> needed) {
        this.severities = severities;
        this.findings = findings;
        this.allowed = allowed;
        this.needed = needed;
    }

    /** The same collection, for a family that its catalog excuses from some rules. */
    Findings excusing(Family family) {
        return excusing(family.allow(), family.origin());
    }

    /** The same collection, for a label that its catalog excuses from some rules. */
    Findings excusing(Label label) {
        return excusing(label.allow(), label.origin());
    }

    private Findings excusing(Map<String, String> allow, Origin origin) {
        if (allow.isEmpty()) {
            return this;
        }
        List<Allowed> more = new ArrayList<>(allowed);
        for (String rule : allow.keySet()) {
            more.add(new Allowed(origin, rule));
        }
        return new Findings(severities, findings, more, needed);
    }

    /** Whether there is an excuse from a rule that is broken; if so, it is needed. */
    boolean excuse(Rule rule) {
        List<Allowed> excuses = allowed.stream()
                .filter(excuse -> excuse.rule().equals(rule.id()))
                .toList();
        needed.addAll(excuses);
        return !excuses.isEmpty();
    }

    /** Whether an excuse has been met. */
    boolean needs(Excuse excuse) {
        return needed.contains(new Allowed(excuse.origin(), excuse.rule()));
    }

    /**
     * Reports a finding, unless its rule is off or excused.
     *
     * @return whether it is an error: then it is the one finding about its subject
     */
    boolean report(Rule rule, Place place, Object... details) {
        Severity severity = excuse(rule) ? Severity.OFF : severities.of(rule);
        if (severity != Severity.OFF) {
            findings.add(new Finding(rule, severity, Optional.of(place), rule.text(details)));
        }
        return severity == Severity.ERROR;
    }

    boolean hasErrors() {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }
}
