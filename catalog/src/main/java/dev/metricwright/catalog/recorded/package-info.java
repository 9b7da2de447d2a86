/**
 * Descriptions of recorders, one for each annotated interface: the processor writes them among the classes, and
 * {@code lint} compares them. Imports the model and the checked model.
 */
package dev.metricwright.catalog.recorded;
