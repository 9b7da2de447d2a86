/**
 * Assertions for the unit tests of code that records metrics. They need only the runtime and the JDK, and work with any test
 * framework. They read families as a scrape does, through {@link dev.metricwright.Family}, and import the root package and
 * what {@code exposition} says of bucket bounds. Production code has no use for them, so they have an artifact of their own,
 * {@code metricwright-testing}.
 */
package dev.metricwright.testing;
