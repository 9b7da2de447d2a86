/**
 * PromQL: its parser, and the check of an expression against a catalog. The language is that of Prometheus 2.42, which the
 * parser accepts exactly; newer syntax is refused. Imports the catalog's model alone.
 */
package dev.metricwright.catalog.promql;
