package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.Origin;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An excuse of some expressions from a rule, which is stated beside them.
 *
 * @param rule the id of the rule
 * @param until the last day on which it applies; empty if it always does
 * @param from what states it, as messages call it
 * @param origin where it is stated
 */
public record LocalExcuse(String rule, Optional<LocalDate> until, String from, Origin origin) {

    boolean hasEnded(LocalDate today) {
        return until.isPresent() && today.isAfter(until.get());
    }
}
