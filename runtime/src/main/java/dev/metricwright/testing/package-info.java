/**
 * Assertions for the unit tests of code that records metrics; they stand on nothing but the JDK and go with any test
 * framework. They read families as a scrape does, through {@link dev.metricwright.Family}, and import the root package and
 * what {@code exposition} says of bucket bounds. Production code has no use for them.
 */
package dev.metricwright.testing;
