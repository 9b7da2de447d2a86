/**
 * From the compiler's elements to a declaration: which types bear annotations of ours, and what these say. Annotations are
 * read through mirrors, by name. Imports the declaration and the places of findings.
 */
package dev.metricwright.processor.read;
