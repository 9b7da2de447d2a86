package dev.metricwright.prometheus;

import static dev.metricwright.MetricType.COUNTER;
import static dev.metricwright.MetricType.GAUGE;
import static dev.metricwright.MetricType.HISTOGRAM;
import static dev.metricwright.MetricType.INFO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.FixedFamily;
import io.prometheus.metrics.model.registry.MetricNameFilter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.registry.PrometheusScrapeRequest;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request may ask for some names ({@code ?name[]=}), and an exporter may be configured to leave some out. */
class RequestedNamesTest {

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final PrometheusRegistry collectors = new PrometheusRegistry();

    @ParameterizedTest
    @CsvSource({"x", "x_bucket", "x_count", "x_sum"})
    void requestForNamesReadsTheWantedFamiliesAlone(String wanted) {
        registry.register(FixedFamily.of(HISTOGRAM, "x"));
        registry.register(FixedFamily.gauge("y", "", "").failing(new IllegalStateException("read")));
        PrometheusBridge.register(registry, collectors);

        MetricSnapshots scrape = collectors.scrape(
                MetricNameFilter.builder().nameMustBeEqualTo(wanted).build());

        assertThat(Written.text(scrape)).isEqualTo("""
                # TYPE x histogram
                x_bucket{le="+Inf"} 1
                x_count 1
                x_sum 1.0
                """);
    }

    @Test
    void requestForNamesIsAnsweredWhereTypesBecameUnknown() {
        registry.register(FixedFamily.of(GAUGE, "x"));
        registry.register(FixedFamily.of(COUNTER, "x_total"));
        registry.register(FixedFamily.of(INFO, "y"));
        PrometheusBridge bridge = PrometheusBridge.register(registry, collectors);

        assertThat(Written.text(bridge.collect(Set.of("x_total", "y")::contains)))
                .isEqualTo("# TYPE x_total untyped\nx_total 1.0\n# TYPE y untyped\ny 1.0\n");
    }

    @Test
    void namesThatMustNotShowDoNot() {
        registry.register(FixedFamily.of(COUNTER, "x_total"));
        registry.register(FixedFamily.of(HISTOGRAM, "y"));
        registry.register(FixedFamily.of(GAUGE, "z"));
        PrometheusBridge.register(registry, collectors);

        MetricSnapshots scrape = collectors.scrape(
                MetricNameFilter.builder().nameMustNotBeEqualTo("x_total", "y").build());

        assertThat(Written.text(scrape)).isEqualTo("# TYPE z gauge\nz 1.0\n");
    }

    @Test
    void requestsOfAnExporterShowTheSame() {
        registry.register(FixedFamily.of(GAUGE, "x"));
        registry.register(FixedFamily.of(GAUGE, "y"));
        PrometheusBridge.register(registry, collectors);
        PrometheusScrapeRequest request = new PrometheusScrapeRequest() {
            @Override
            public String getRequestPath() {
                return "/metrics";
            }

            @Override
            public String[] getParameterValues(String name) {
                return new String[0];
            }
        };

        assertThat(Written.text(collectors.scrape(request))).isEqualTo(Written.text(collectors.scrape()));
        assertThat(Written.text(collectors.scrape(Set.of("y")::contains, request)))
                .isEqualTo("# TYPE y gauge\ny 1.0\n");
    }
}
