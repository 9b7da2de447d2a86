/**
 * The tables and cells into which generated recorders record, and the labels that lead to a cell. The types are public
 * for generated code, not for use by hand. This package imports {@code dev.metricwright} and no other package of
 * Metricwright.
 */
package dev.metricwright.runtime;
