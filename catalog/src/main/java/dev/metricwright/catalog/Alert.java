package dev.metricwright.catalog;

import java.util.Optional;

/** What someone on call should hear of. */
public sealed interface Alert {

    /** {@return the section of the reference that it belongs to, or empty} */
    String section();

    /** {@return where it is defined} */
    Origin origin();

    /**
     * An alert with an expression.
     *
     * @param name the name of the alert
     * @param section the section of the reference that it belongs to, or empty
     * @param expr the PromQL expression as the reference has it
     * @param summary what it means when it fires
     * @param severity how urgent that is, or empty
     * @param holdFor how long the expression must hold (key {@code for}), or empty
     * @param knownIssue what is wrong with the expression, where something is
     * @param corrected the expression to use instead, where something is wrong
     * @param origin where it is defined
     */
    record Rule(
            String name,
            String section,
            String expr,
            String summary,
            String severity,
            String holdFor,
            Optional<String> knownIssue,
            Optional<String> corrected,
            Origin origin)
            implements Alert {}

    /**
     * A situation that the reference describes without an expression.
     *
     * @param hint the description
     * @param section the section of the reference that it belongs to, or empty
     * @param origin where it is defined
     */
    record Hint(String hint, String section, Origin origin) implements Alert {}
}
