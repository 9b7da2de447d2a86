/**
 * Writes catalogs and the descriptions of recorders as JSON. Imports the readers and what they read. The processor
 * describes recorders inside every compilation, so this package does without libraries, as {@code .catalog.tree} does.
 */
package dev.metricwright.catalog.write;
