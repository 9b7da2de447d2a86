package dev.metricwright.catalog;

import java.util.Optional;

/**
 * A query for a dashboard.
 *
 * @param title its title
 * @param expr the PromQL expression as the reference has it
 * @param section the section of the reference that it belongs to, or empty
 * @param knownIssue what is wrong with the expression, if it is wrong
 * @param corrected the expression to use instead, if there is one
 * @param origin the place of its definition
 */
public record Query(
        String title,
        String expr,
        String section,
        Optional<String> knownIssue,
        Optional<String> corrected,
        Origin origin) {}
