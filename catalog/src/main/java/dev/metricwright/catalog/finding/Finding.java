package dev.metricwright.catalog.finding;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.Place;
import java.util.Comparator;
import java.util.Optional;

/**
 * A problem that a rule found.
 *
 * @param rule the rule that is broken
 * @param severity error or warning
 * @param place where the problem is; empty if it concerns the whole build
 * @param family the name of the family that it is about; empty if it is about something else
 * @param message what is wrong, and after a semicolon what to do
 */
public record Finding(Rule rule, Severity severity, Optional<Place> place, Optional<String> family, String message) {

    /** Orders findings by line and column. A finding without a place in a file comes first. */
    public static final Comparator<Finding> BY_LINE = Comparator.<Finding>comparingInt(
                    finding -> finding.origin().line())
            .thenComparingInt(finding -> finding.origin().column());

    /**
     * {@return the same finding with another severity}
     *
     * @param other the severity
     */
    public Finding withSeverity(Severity other) {
        return new Finding(rule, other, place, family, message);
    }

    /**
     * {@return the same finding at another place, with a message for that place}
     *
     * @param other the place
     * @param otherMessage the message
     */
    public Finding movedTo(Place other, String otherMessage) {
        return new Finding(rule, severity, Optional.of(other), family, otherMessage);
    }

    /**
     * {@return the same finding, marked as one about a family}
     *
     * @param name the name of the family
     */
    public Finding about(String name) {
        return new Finding(rule, severity, place, Optional.of(name), message);
    }

    /** {@return the place, if it is in a file; else {@link Origin#NOWHERE}} */
    public Origin origin() {
        return place.isPresent() && place.get() instanceof Origin origin ? origin : Origin.NOWHERE;
    }

    /** {@return {@code [metricwright:rule] message}, as users see it} */
    public String diagnostic() {
        return "[metricwright:" + rule.id() + "] " + message;
    }

    /** {@return {@code place: severity: [metricwright:rule] message}, as compilers print it} */
    @Override
    public String toString() {
        return place.map(where -> where + ": ").orElse("") + severity.word() + ": " + diagnostic();
    }
}
