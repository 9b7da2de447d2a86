/**
 * Exposes the registry as a collector of simpleclient, the 0.x line of the Prometheus Java client, and serves the
 * families of simpleclient together with those of the registry. simpleclient is an optional dependency. This package
 * reads families through {@link dev.metricwright.Family}. It imports the root package, simpleclient, and the formats,
 * the rules for names and the bucket bounds of {@code exposition}.
 */
package dev.metricwright.simpleclient;
