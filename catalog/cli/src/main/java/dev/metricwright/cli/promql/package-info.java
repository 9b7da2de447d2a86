/**
 * PromQL: a parser, and the check of expressions against a catalog. The language is that of Prometheus 2.42, which the
 * parser accepts exactly; newer syntax is refused. Imports the catalog's model and findings.
 */
package dev.metricwright.cli.promql;
