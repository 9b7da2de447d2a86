/** A recorder in Guice, which uses jakarta.inject. */
@Catalog("portunus")
@RecorderOptions(inject = Inject.JAKARTA)
package example.injection.guice;

import dev.metricwright.Catalog;
import dev.metricwright.Inject;
import dev.metricwright.RecorderOptions;
