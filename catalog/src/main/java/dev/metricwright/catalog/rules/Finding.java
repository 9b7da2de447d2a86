package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.declaration.Place;
import java.util.Optional;

/**
 * Something that a rule found.
 *
 * @param rule the rule
 * @param severity error or warning
 * @param place where; nowhere for what concerns the whole build
 * @param text what is wrong, and what to do
 */
public record Finding(Rule rule, Severity severity, Optional<Place> place, String text) {

    /** {@return the finding as a user reads it, with the name of its rule in front} */
    public String message() {
        return "[metricwright:" + rule.id() + "] " + text;
    }
}
