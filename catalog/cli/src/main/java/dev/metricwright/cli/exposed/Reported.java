package dev.metricwright.cli.exposed;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The findings of all pages. What several pages or series have in common is reported once, where it is seen first. */
final class Reported {

    private final List<Finding> findings = new ArrayList<>();
    private final Set<Statement> known = new HashSet<>();

    private record Statement(Rule rule, Optional<String> family, String message) {}

    void add(Optional<Finding> finding) {
        finding.ifPresent(this::add);
    }

    void add(Finding finding) {
        if (known.add(new Statement(finding.rule(), finding.family(), finding.message()))) {
            findings.add(finding);
        }
    }

    /** The findings, in the order in which they were found. */
    List<Finding> all() {
        return List.copyOf(findings);
    }
}
