/**
 * Reads YAML and JSON files into the catalog model, reports every mistake in a file at its place, and knows the places
 * where catalogs are found. Reads and writes the descriptions of recorders, which are JSON among the classes. Imports
 * the model, the findings and the recorded families. Only this package uses the YAML library.
 *
 * <p>The code that reads JSON runs in the first milliseconds of a new JVM, inside every compilation, and the code that
 * describes a recorder runs soon after. Both do without libraries, because a library takes longer to load than to
 * run. {@code integration-tests/benchmarks} measures this.
 */
package dev.metricwright.catalog.read;
