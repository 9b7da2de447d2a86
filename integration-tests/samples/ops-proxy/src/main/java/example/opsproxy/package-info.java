/**
 * Ops Proxy, reduced to the parts that its metrics describe: a peer registers routing names with another peer, which
 * reaches the services of these names through connections that the first peer opens. Shows common labels that are
 * passed once for a process, a recorder for each role of a peer, and gauges that sample values of the application at
 * each scrape.
 */
@Catalog("ops-proxy")
package example.opsproxy;

import dev.metricwright.Catalog;
