/**
 * Descriptions of recorders, one for each annotated interface: the processor writes them among the classes, and
 * {@code lint} compares them. This package runs inside every compilation, so it avoids streams and lambdas, which take
 * time to load. Imports the model and the checked model.
 */
package dev.metricwright.catalog.recorded;
