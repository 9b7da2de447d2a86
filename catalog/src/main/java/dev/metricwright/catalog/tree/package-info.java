/**
 * YAML and JSON documents as trees in which each part knows its place, with the limits that protect a compiler from
 * hostile files. Imports the model and the findings. Only this package uses the YAML library.
 *
 * <p>The code that reads JSON runs in the first milliseconds of a new JVM, inside every compilation. It does without a
 * library, because a library takes longer to load than to run. {@code integration-tests/benchmarks} measures this.
 */
package dev.metricwright.catalog.tree;
