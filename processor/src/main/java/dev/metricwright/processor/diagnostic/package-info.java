/**
 * Reports findings to the user. Each finding becomes a message of the compiler, at the element, annotation or
 * annotation value that it is about. Imports the catalog's model, the findings, the rules and the declaration.
 */
package dev.metricwright.processor.diagnostic;
