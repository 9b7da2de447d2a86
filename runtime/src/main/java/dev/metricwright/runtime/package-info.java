/**
 * The tables and cells that generated recorders record into, and the labels that lead to a cell; public for generated code,
 * not for use by hand. Imports {@code dev.metricwright} and nothing else of ours.
 */
package dev.metricwright.runtime;
