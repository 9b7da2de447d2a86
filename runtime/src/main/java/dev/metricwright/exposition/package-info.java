/**
 * The registry as a page: the text and protobuf formats of Prometheus and OpenMetrics, and an HTTP endpoint that serves
 * them. This package reads families only through {@link dev.metricwright.Family}, and imports only the root package of
 * Metricwright. The endpoint uses the HTTP server of the JDK.
 */
package dev.metricwright.exposition;
