/**
 * Reads the compiler's elements into a declaration: finds the types with Metricwright annotations, and what the
 * annotations say. Annotations are read through mirrors, by name. Imports the declaration and the places of findings.
 */
package dev.metricwright.processor.read;
