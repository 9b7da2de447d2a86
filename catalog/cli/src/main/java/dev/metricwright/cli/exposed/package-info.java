/**
 * What processes expose, compared with the catalogs that promise it: families, labels, values, bounds, budgets, and what is
 * missing. Imports the readers of pages, and the model and the findings of the catalog.
 */
package dev.metricwright.cli.exposed;
