/**
 * Portunus, a port forwarder, reduced to the parts that its metrics describe: clients connect, rules forward their
 * traffic, and limits and quotas refuse or delay some of it. Shows how an application uses Metricwright. Imports only
 * its runtime.
 */
@Catalog("portunus")
package example.portunus;

import dev.metricwright.Catalog;
