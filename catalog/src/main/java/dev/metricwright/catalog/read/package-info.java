/**
 * Reads the trees of catalogs into the model, reports every mistake in a file at its place, and knows the places where
 * catalogs are found. Reads the descriptions of recorders, which are JSON among the classes. Imports the trees, the
 * model, the findings and the recorded families.
 */
package dev.metricwright.catalog.read;
