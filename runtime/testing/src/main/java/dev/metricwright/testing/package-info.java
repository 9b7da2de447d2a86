/**
 * Assertions for the unit tests of code that records metrics. They need only the runtime and the JDK, and work with any
 * test framework. They read families as a scrape does, through {@link dev.metricwright.Family}. This package imports
 * the root package, and the bucket bounds of {@code exposition}. Production code does not need the assertions, so they
 * have an artifact of their own, {@code metricwright-testing}.
 */
package dev.metricwright.testing;
