/** A recorder in Dagger, bound by the module within it. */
@Catalog("portunus")
@RecorderOptions(inject = Inject.DAGGER)
package example.injection.dagger;

import dev.metricwright.Catalog;
import dev.metricwright.Inject;
import dev.metricwright.RecorderOptions;
