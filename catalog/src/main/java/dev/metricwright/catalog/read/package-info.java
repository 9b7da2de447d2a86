/**
 * From YAML and JSON files to the catalog model, with every mistake of a file reported at its place, and the places where
 * catalogs are found; and what recorders define, as JSON among classes. Imports the model and that of recorded families; the YAML
 * library is used here and nowhere else. What reads JSON runs in the first milliseconds of a new JVM, inside every compilation,
 * and what describes a recorder soon after, so both do without libraries, lambdas, streams and regular expressions, each of which
 * costs more to load than to run; {@code integration-tests/benchmarks} measures it.
 */
package dev.metricwright.catalog.read;
