/**
 * Pipelock, a firewall between agents and the network, reduced to the parts that its metrics describe: it forwards or
 * blocks requests, tunnels and WebSocket connections, observes sessions, and scans for secrets. Shows how an
 * application uses Metricwright, and how it builds its own page from a registry. Imports only its runtime.
 */
@Catalog("pipelock")
package example.pipelock;

import dev.metricwright.Catalog;
