/** A service whose tenants come and go, and what it records of them. */
@Catalog("tenants")
package example.tenants;

import dev.metricwright.Catalog;
