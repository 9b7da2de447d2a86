/**
 * The model of a metrics catalog: what each family is called and what may be recorded in it. Immutable records, sealed where
 * there are kinds; imports nothing else of ours.
 */
package dev.metricwright.catalog;
