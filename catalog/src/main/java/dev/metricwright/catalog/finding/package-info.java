/**
 * Findings: every rule with its message, the problems that rules find, and their severities. Findings about interfaces,
 * catalogs, recorders and expressions all have this one type. Imports only the model.
 */
package dev.metricwright.catalog.finding;
