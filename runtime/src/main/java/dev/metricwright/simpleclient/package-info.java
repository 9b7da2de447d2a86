/**
 * Shows the registry as a collector of simpleclient, the 0.x line of the Prometheus Java client, and serves the families of
 * simpleclient beside those of the registry. simpleclient is an optional dependency. Reads families through {@link dev.metricwright.Family}; imports
 * the root package, what {@code exposition} says of formats, names and bucket bounds, and simpleclient.
 */
package dev.metricwright.simpleclient;
