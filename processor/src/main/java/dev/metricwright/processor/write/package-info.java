/**
 * From a checked recorder to its source, and to the description of it that is left beside its class. Decides nothing but how
 * that is written. Imports the checked model, its description, and what was read of the interface.
 */
package dev.metricwright.processor.write;
