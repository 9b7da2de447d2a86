/**
 * PromQL: a parser, and the check of expressions against a catalog. The parser accepts what the chosen version of
 * Prometheus accepts. Imports the catalog's model and findings.
 */
package dev.metricwright.cli.promql;
