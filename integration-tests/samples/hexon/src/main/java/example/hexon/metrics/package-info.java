/** The metrics of Hexon gateway. */
@Catalog("hexon")
package example.hexon.metrics;

import dev.metricwright.Catalog;
