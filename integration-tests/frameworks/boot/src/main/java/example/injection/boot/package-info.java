/** A recorder in an application of Spring Boot. */
@Catalog("portunus")
@RecorderOptions(inject = Inject.SPRING)
package example.injection.boot;

import dev.metricwright.Catalog;
import dev.metricwright.Inject;
import dev.metricwright.RecorderOptions;
