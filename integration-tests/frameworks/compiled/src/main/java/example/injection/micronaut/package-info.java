/** A recorder in Micronaut, which uses jakarta.inject. */
@Catalog("portunus")
@RecorderOptions(inject = Inject.JAKARTA)
package example.injection.micronaut;

import dev.metricwright.Catalog;
import dev.metricwright.Inject;
import dev.metricwright.RecorderOptions;
