/**
 * Reads the files that contain expressions: rules of Prometheus, and dashboards of Grafana. Imports the trees of YAML and
 * JSON documents, and describes what it finds in the words of the check of expressions.
 */
package dev.metricwright.cli.sources;
