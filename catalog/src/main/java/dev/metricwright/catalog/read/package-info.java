/**
 * From YAML and JSON files to the catalog model, with every mistake of a file reported at its place, and the places where
 * catalogs are found. Imports the model alone; YAML and JSON libraries are used here and nowhere else.
 */
package dev.metricwright.catalog.read;
