/**
 * The annotation processor that {@code javac} runs: one way from annotated interfaces through the rules to their recorders.
 * Imports the catalog, and its own parts; nothing of the runtime.
 */
package dev.metricwright.processor;
