package dev.metricwright.catalog;

import java.util.Optional;

/** A situation that someone on call should hear about. */
public sealed interface Alert {

    /** {@return the section of the reference that it belongs to, or empty} */
    String section();

    /** {@return the place of its definition} */
    Origin origin();

    /**
     * An alert with an expression.
     *
     * @param name the name of the alert
     * @param section the section of the reference that it belongs to, or empty
     * @param expr the PromQL expression as the reference has it
     * @param summary the meaning of the alert
     * @param severity its urgency, or empty
     * @param holdFor the time for which the expression must hold (key {@code for}), or empty
     * @param notification what its notifications contain besides
     * @param knownIssue what is wrong with the expression, if it is wrong
     * @param corrected the expression to use instead, if there is one
     * @param origin the place of its definition
     */
    record Rule(
            String name,
            String section,
            String expr,
            String summary,
            String severity,
            String holdFor,
            Notification notification,
            Optional<String> knownIssue,
            Optional<String> corrected,
            Origin origin)
            implements Alert {}

    /**
     * A situation that the reference describes without an expression.
     *
     * @param hint the description
     * @param section the section of the reference that it belongs to, or empty
     * @param origin the place of its definition
     */
    record Hint(String hint, String section, Origin origin) implements Alert {}
}
