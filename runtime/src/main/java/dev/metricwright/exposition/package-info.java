/**
 * The registry as text: the Prometheus and OpenMetrics formats, and an HTTP endpoint that serves them. Reads families
 * through {@link dev.metricwright.Family} alone and imports nothing of ours but the root package; the endpoint stands on the
 * HTTP server of the JDK.
 */
package dev.metricwright.exposition;
