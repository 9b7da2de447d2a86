/** A recorder in CDI, behind the proxy of its scope. */
@Catalog("portunus")
@RecorderOptions(inject = Inject.CDI)
package example.injection.cdi;

import dev.metricwright.Catalog;
import dev.metricwright.Inject;
import dev.metricwright.RecorderOptions;
