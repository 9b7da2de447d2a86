/** A recorder in Avaje Inject, which uses jakarta.inject. */
@Catalog("portunus")
@RecorderOptions(inject = Inject.JAKARTA)
package example.injection.avaje;

import dev.metricwright.Catalog;
import dev.metricwright.Inject;
import dev.metricwright.RecorderOptions;
