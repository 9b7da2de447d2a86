/**
 * The formats in which findings are printed: text, JSON, SARIF, and annotations of GitHub Actions. Imports the model
 * and findings.
 */
package dev.metricwright.cli.report;
