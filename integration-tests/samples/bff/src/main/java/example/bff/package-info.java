/**
 * A backend for frontends, reduced to what its metrics are about: it keeps sessions, refreshes tokens and asks a policy
 * decision point on behalf of browsers, and takes what browsers report without trusting it. Shows how an application uses
 * Metricwright; imports its runtime, and a JSON reader for what browsers send.
 */
@Catalog("bff")
package example.bff;

import dev.metricwright.Catalog;
