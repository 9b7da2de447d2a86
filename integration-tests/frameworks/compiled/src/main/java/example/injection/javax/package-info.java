/**
 * A recorder for a framework that still uses {@code javax.inject}. Here it is Dagger, as an example of any such
 * framework.
 */
@Catalog("portunus")
@RecorderOptions(inject = Inject.JAVAX)
package example.injection.javax;

import dev.metricwright.Catalog;
import dev.metricwright.Inject;
import dev.metricwright.RecorderOptions;
