/**
 * A backend for frontends, reduced to the parts that its metrics describe: it stores sessions, refreshes tokens and
 * asks a policy decision point on behalf of browsers, and accepts reports of browsers without trusting them. Shows how
 * an application uses Metricwright. Imports its runtime, and a JSON parser for the reports.
 */
@Catalog("bff")
package example.bff;

import dev.metricwright.Catalog;
