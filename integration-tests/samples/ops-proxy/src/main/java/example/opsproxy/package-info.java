/**
 * Ops Proxy, reduced to what its metrics are about: a peer registers routing names with another, which reaches the services
 * behind them through the connections that the first opens to it. Shows common labels given once for a process, a recorder
 * for each role of a peer, and gauges that a scrape samples from what the application keeps anyway.
 */
@Catalog("ops-proxy")
package example.opsproxy;

import dev.metricwright.Catalog;
