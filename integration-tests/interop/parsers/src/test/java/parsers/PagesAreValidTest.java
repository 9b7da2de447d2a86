package parsers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.exposition.ExpositionFormat;
import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The command {@code check} finds nothing in the product's output. */
class PagesAreValidTest {

    @Provide
    Arbitrary<GeneratedRegistry> registries() {
        return Generators.registries(5);
    }

    @Provide
    Arbitrary<ExpositionFormat> texts() {
        return Arbitraries.of(ExpositionFormat.PROMETHEUS_TEXT, ExpositionFormat.OPENMETRICS);
    }

    /** OpenMetrics forbids negative sums; the runtime exposes them if negative values are observed. */
    @Property(tries = 1000)
    void whatAnyRegistryExposes(
            @ForAll("registries") GeneratedRegistry registry, @ForAll("texts") ExpositionFormat format)
            throws IOException {
        assertThat(CheckedPage.findings(format, registry.page(format)))
                .extracting(Finding::rule)
                .allMatch(rule -> format == ExpositionFormat.OPENMETRICS && rule == Rule.SUM_VALUE);
        assertThat(CheckedPage.findings(format, registry.withoutNegativeSums().page(format)))
                .isEmpty();
    }

    @Example
    void whatFourRegistriesExposeTogether() throws Exception {
        for (ExpositionFormat format :
                new ExpositionFormat[] {ExpositionFormat.PROMETHEUS_TEXT, ExpositionFormat.OPENMETRICS}) {
            assertThat(CheckedPage.findings(format, ForeignPage.of(RealRegistries.scrapes(), format)))
                    .isEmpty();
        }
    }
}
