/**
 * From YAML and JSON files to the catalog model, with every mistake of a file reported at its place, and the places where
 * catalogs are found. Imports the model alone; the YAML library is used here and nowhere else. What reads JSON runs in the first
 * milliseconds of a new JVM, inside every compilation, so it does without libraries, lambdas, streams and regular expressions,
 * each of which costs more to load than to run; {@code integration-tests/benchmarks} measures it.
 */
package dev.metricwright.catalog.read;
