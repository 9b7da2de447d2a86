/**
 * Proofs that alerts stay silent: unit tests for {@code promtool}, with series that the catalogs allow. Imports the
 * language, the names that expressions may contain, and the catalog's model and findings.
 */
package dev.metricwright.cli.proof;
