package dev.metricwright.catalog;

import java.util.Optional;

/**
 * A query worth having on a dashboard.
 *
 * @param title what it shows
 * @param expr the PromQL expression as the reference has it
 * @param section the section of the reference that it belongs to, or empty
 * @param knownIssue what is wrong with the expression, where something is
 * @param corrected the expression to use instead, where something is wrong
 * @param origin where it is defined
 */
public record Query(
        String title,
        String expr,
        String section,
        Optional<String> knownIssue,
        Optional<String> corrected,
        Origin origin) {}
