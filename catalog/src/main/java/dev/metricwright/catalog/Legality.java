package dev.metricwright.catalog;

/**
 * A dependency between the labels of a family: if the first condition holds, the second must hold too.
 *
 * @param when the first condition
 * @param then the second condition
 */
public record Legality(Condition when, Condition then) {}
