/**
 * Exposes the registry as a collector of the 1.x line of the Prometheus Java client, which is an optional dependency.
 * This package reads families through {@link dev.metricwright.Family}. It imports the root package, the rules for names
 * in {@code exposition}, and the model of the client.
 */
package dev.metricwright.prometheus;
