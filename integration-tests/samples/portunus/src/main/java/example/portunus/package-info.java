/**
 * Portunus, a port forwarder, reduced to what its metrics are about: clients connect, rules forward traffic for them, limits
 * and quotas hold some of it back. Shows how an application uses Metricwright; imports its runtime alone.
 */
@Catalog("portunus")
package example.portunus;

import dev.metricwright.Catalog;
