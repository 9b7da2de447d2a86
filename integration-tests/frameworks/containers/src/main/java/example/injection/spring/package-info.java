/** A recorder in Spring, found by its component scan. */
@Catalog("portunus")
@RecorderOptions(inject = Inject.SPRING)
package example.injection.spring;

import dev.metricwright.Catalog;
import dev.metricwright.Inject;
import dev.metricwright.RecorderOptions;
