package dev.metricwright.catalog;

/**
 * A query worth having on a dashboard.
 *
 * @param title what it shows
 * @param expr the PromQL expression
 * @param section the section of the reference that it belongs to, or empty
 * @param origin where it is defined
 */
public record Query(String title, String expr, String section, Origin origin) {}
