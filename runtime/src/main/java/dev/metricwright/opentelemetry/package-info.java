/**
 * Where exemplars get their spans from, for applications that are traced with OpenTelemetry. Its API is an optional
 * dependency: what does not use this package needs it not.
 */
package dev.metricwright.opentelemetry;
