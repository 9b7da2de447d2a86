/**
 * How findings reach the user: each as a message of the compiler, at the element, annotation or annotation value that it is
 * about. Imports the rules and the declaration.
 */
package dev.metricwright.processor.diagnostic;
