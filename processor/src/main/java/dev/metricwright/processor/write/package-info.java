/**
 * Writes a checked recorder as a source file, and its description beside the class. Sees the checked model and nothing of the
 * compiler but its files; decides nothing but layout and names. JavaPoet is used here and nowhere else in the processor.
 */
package dev.metricwright.processor.write;
