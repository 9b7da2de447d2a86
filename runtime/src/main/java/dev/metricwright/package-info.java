/**
 * What an application types: the annotations of a metrics interface, the handles of its series, and the
 * {@link dev.metricwright.MetricsRegistry} that holds them; beside them {@link dev.metricwright.Family}, through which
 * views read. Imports nothing else of ours.
 */
package dev.metricwright;
