package dev.metricwright.catalog;

/**
 * The deprecation of a family, which should not be recorded any more.
 *
 * @param since the version that deprecated it, or empty
 * @param use the family to record instead, or empty
 */
public record Deprecation(String since, String use) {}
