/**
 * The annotation processor that {@code javac} runs. It reads annotated interfaces, checks them with the rules, and
 * writes their recorders. Imports the catalog and its own subpackages, but not the runtime.
 */
package dev.metricwright.processor;
