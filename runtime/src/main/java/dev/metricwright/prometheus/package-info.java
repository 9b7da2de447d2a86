/**
 * The registry as a collector of the 1.x line of the Prometheus Java client, which is an optional dependency. Reads families
 * through {@link dev.metricwright.Family}; imports the root package, what {@code exposition} says of names, and the client's
 * model.
 */
package dev.metricwright.prometheus;
