package dev.metricwright.catalog;

/**
 * That a family should not be recorded any more.
 *
 * @param since the version that deprecated it, or empty
 * @param use the family to record instead, or empty
 */
public record Deprecation(String since, String use) {}
