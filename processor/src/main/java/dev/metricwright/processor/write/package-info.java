/**
 * From a checked recorder to its source. Decides nothing, and is the only place that knows JavaPoet. Imports the checked
 * model, and what was read of the interface.
 */
package dev.metricwright.processor.write;
