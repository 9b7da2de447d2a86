/**
 * From a checked recorder to its source, and to the description of it that is left beside its class. Decides nothing, and is
 * the only place that knows JavaPoet. Imports the checked model, its description, and what was read of the interface.
 */
package dev.metricwright.processor.write;
