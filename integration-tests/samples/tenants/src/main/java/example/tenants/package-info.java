/** A service whose tenants are added and removed, and its metrics about them. */
@Catalog("tenants")
package example.tenants;

import dev.metricwright.Catalog;
