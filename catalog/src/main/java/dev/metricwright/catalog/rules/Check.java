package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.finding.Finding;
import java.util.Optional;

/**
 * A rule about subjects of one kind.
 *
 * @param <S> the kind
 */
@FunctionalInterface
interface Check<S> {

    /** Checks a subject. Returns the finding; empty if the subject is right. */
    Optional<Finding> find(S subject);
}
