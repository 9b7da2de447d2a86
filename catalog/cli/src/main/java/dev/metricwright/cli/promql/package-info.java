/**
 * PromQL: a parser, which accepts what the chosen version of Prometheus accepts. It knows nothing of catalogs.
 */
package dev.metricwright.cli.promql;
