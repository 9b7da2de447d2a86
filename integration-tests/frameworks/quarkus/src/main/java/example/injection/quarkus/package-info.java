/** A recorder in an application of Quarkus. */
@Catalog("portunus")
@RecorderOptions(inject = Inject.CDI)
package example.injection.quarkus;

import dev.metricwright.Catalog;
import dev.metricwright.Inject;
import dev.metricwright.RecorderOptions;
