/**
 * Pipelock, a firewall between agents and the network, reduced to what its metrics are about: requests, tunnels and WebSocket
 * connections pass or are stopped, sessions are followed, scanners find secrets. Shows how an application uses Metricwright,
 * and how it makes a page of its own from what a registry holds; imports its runtime alone.
 */
@Catalog("pipelock")
package example.pipelock;

import dev.metricwright.Catalog;
