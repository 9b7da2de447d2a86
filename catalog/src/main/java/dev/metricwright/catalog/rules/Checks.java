package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * Rules about subjects of one kind, in the order of the documentation.
 *
 * @param <S> the kind
 * @param checks the rules
 */
record Checks<S>(List<Check<S>> checks) {

    Checks {
        checks = List.copyOf(checks);
    }

    /**
     * Applies the rules and reports their findings up to the first error. A warning, or a rule that is off, does not end this.
     * Excuses from the rules behind the error count as needed, because these rules report nothing.
     *
     * @return whether there is an error
     */
    boolean findFirst(S subject, Findings findings) {
        boolean isFound = false;
        for (Check<S> check : checks) {
            Optional<Finding> found = check.find(subject);
            if (found.isPresent() && isFound) {
                findings.excuse(found.get().rule());
            } else if (found.isPresent()) {
                isFound = findings.report(found.get());
            }
        }
        return isFound;
    }

    /** Whether no rule finds anything, whatever the severity of the rule is. */
    boolean admit(S subject) {
        for (Check<S> check : checks) {
            if (check.find(subject).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** Applies all rules. */
    void findAll(S subject, Findings findings) {
        for (Check<S> check : checks) {
            check.find(subject).ifPresent(findings::report);
        }
    }
}
