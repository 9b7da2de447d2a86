/** A recorder where {@code javax.inject} is still read; here by Dagger, as any framework that does would. */
@Catalog("portunus")
@RecorderOptions(inject = Inject.JAVAX)
package example.injection.javax;

import dev.metricwright.Catalog;
import dev.metricwright.Inject;
import dev.metricwright.RecorderOptions;
