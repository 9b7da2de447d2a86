/**
 * Measures an endpoint under hostile clients. Uses the public API, and imports nothing from the other tests.
 */
package dev.metricwright.load;
