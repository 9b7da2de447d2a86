/**
 * The model of a metrics catalog: the names of families, and what may be recorded in them. Immutable records, with
 * sealed interfaces for things of several kinds. Imports nothing else of Metricwright.
 */
package dev.metricwright.catalog;
