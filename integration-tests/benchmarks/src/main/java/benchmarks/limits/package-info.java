/**
 * The cost of a recording under extreme load: many series, many threads, label values that an attacker invents.
 * Metricwright is compared with itself.
 */
package benchmarks.limits;
