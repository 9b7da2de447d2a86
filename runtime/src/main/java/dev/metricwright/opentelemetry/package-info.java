/**
 * The source of spans for exemplars in applications that are traced with OpenTelemetry. The OpenTelemetry API is an
 * optional dependency: only applications that use this package need it.
 */
package dev.metricwright.opentelemetry;
