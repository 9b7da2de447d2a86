/**
 * The types that an application uses: the annotations of a metrics interface, the handles of its series, and the
 * {@link dev.metricwright.MetricsRegistry} that contains its families. The package also contains
 * {@link dev.metricwright.Family}, through which views read. This package imports no other package of Metricwright.
 */
package dev.metricwright;
