/**
 * What a process exposes: pages in Prometheus text 0.0.4 and in OpenMetrics 1.0, read as their specifications define them,
 * and the checks of a page by itself. Imports places and findings of the catalog.
 */
package dev.metricwright.cli.page;
