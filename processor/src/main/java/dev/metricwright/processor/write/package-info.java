/**
 * Writes a checked recorder as a source file, and its description among the classes. Uses the checked model, and
 * nothing of the compiler except its files. Decides only about layout and names. In the processor, only this package
 * uses JavaPoet.
 */
package dev.metricwright.processor.write;
