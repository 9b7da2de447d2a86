/** A recorder without any framework. */
@Catalog("portunus")
package example.injection.plain;

import dev.metricwright.Catalog;
