package dev.metricwright.prometheus;

import static dev.metricwright.MetricType.COUNTER;
import static dev.metricwright.MetricType.GAUGE;
import static dev.metricwright.MetricType.HISTOGRAM;
import static dev.metricwright.MetricType.INFO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.FixedFamily;
import io.prometheus.metrics.model.registry.MetricNameFilter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Client 1.3 to 1.5 refuse some names. The build runs this on the last of them. */
@Tag("client-1.5")
class RefusedNamesTest {

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final PrometheusRegistry collectors = new PrometheusRegistry();
    private final PrometheusBridge bridge = PrometheusBridge.register(registry, collectors);

    private final Logger logger = Logger.getLogger(PrometheusBridge.class.getName());
    private final List<String> warnings = new ArrayList<>();
    private final Handler handler = new Recording(warnings);

    @BeforeEach
    void recordWarnings() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stopRecording() {
        logger.setUseParentHandlers(true);
        logger.removeHandler(handler);
    }

    @ParameterizedTest
    @CsvSource({
        "GAUGE, x_total",
        "GAUGE, x_info",
        "GAUGE, x_created",
        "GAUGE, x_bucket",
        "COUNTER, x_info",
        "COUNTER, x_created",
        "COUNTER, x_bucket",
        "COUNTER, x_total_total",
        "INFO, x_total",
        "INFO, x_created",
        "INFO, x_bucket",
        "INFO, x_info_info",
        "HISTOGRAM, x_total",
        "HISTOGRAM, x_info",
        "HISTOGRAM, x_created",
        "HISTOGRAM, x_bucket"
    })
    void refusedFamilyIsLeftOutAndTheRestShows(MetricType type, String name) {
        registry.register(FixedFamily.of(GAUGE, "a"));
        registry.register(FixedFamily.of(type, name));
        registry.register(FixedFamily.of(GAUGE, "z"));

        assertThat(Written.text(collectors.scrape())).isEqualTo("""
                # TYPE a gauge
                a 1.0
                # TYPE z gauge
                z 1.0
                """);
        assertThat(bridge.leftOut()).containsExactly(name);
        assertThat(warnings).hasSize(1);
    }

    @Test
    void allOtherNamesAreKept() {
        registry.register(FixedFamily.of(COUNTER, "a"));
        registry.register(FixedFamily.of(COUNTER, "b_total"));
        registry.register(FixedFamily.counter("c_bytes_total", "", "bytes").total(1));
        registry.register(FixedFamily.of(GAUGE, "d_count"));
        registry.register(FixedFamily.of(HISTOGRAM, "e"));
        registry.register(FixedFamily.of(INFO, "f_info"));
        registry.register(FixedFamily.of(INFO, "g"));

        assertThat(Written.text(collectors.scrape())).isEqualTo("""
                # TYPE a untyped
                a 1.0
                # TYPE b_total counter
                b_total 1.0
                # TYPE c_bytes_total counter
                c_bytes_total 1.0
                # TYPE d_count gauge
                d_count 1.0
                # TYPE e histogram
                e_bucket{le="+Inf"} 1
                e_count 1
                e_sum 1.0
                # TYPE f_info gauge
                f_info 1
                # TYPE g untyped
                g 1.0
                """);
        assertThat(Written.openMetrics(collectors.scrape())).isEqualTo("""
                # TYPE a unknown
                a 1.0
                # TYPE b counter
                b_total 1.0
                # TYPE c_bytes counter
                c_bytes_total 1.0
                # TYPE d_count gauge
                d_count 1.0
                # TYPE e histogram
                e_bucket{le="+Inf"} 1
                e_count 1
                e_sum 1.0
                # TYPE f info
                f_info 1
                # TYPE g unknown
                g 1.0
                # EOF
                """);
        assertThat(bridge.leftOut()).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void filterIsAskedForWholeNamesHereToo() {
        registry.register(FixedFamily.of(COUNTER, "x_total"));
        registry.register(FixedFamily.gauge("y", "", "").failing(new IllegalStateException("read")));

        assertThat(Written.text(collectors.scrape(
                        MetricNameFilter.builder().nameMustBeEqualTo("x_total").build())))
                .isEqualTo("""
                        # TYPE x_total counter
                        x_total 1.0
                        """);
    }

    @Test
    void eachIsReportedOnceWithNameCauseAndRemedy() {
        registry.register(FixedFamily.of(GAUGE, "x_total"));
        registry.register(FixedFamily.of(GAUGE, "y_info"));
        collectors.scrape();
        collectors.scrape();

        assertThat(warnings)
                .containsExactly(
                        "metric family x_total is left out of the Prometheus client: the client refuses it; use client 1.6 or"
                                + " later, or another view: 'x_total': Illegal metric name. The metric name must not"
                                + " include the '_total' suffix. Call PrometheusNaming.sanitizeMetricName(name) to avoid"
                                + " this error.",
                        "metric family y_info is left out of the Prometheus client: the client refuses it; use client 1.6 or"
                                + " later, or another view: 'y_info': Illegal metric name. The metric name must not"
                                + " include the '_info' suffix. Call PrometheusNaming.sanitizeMetricName(name) to avoid"
                                + " this error.");
        assertThat(bridge.leftOut()).containsExactly("x_total", "y_info");
    }

    /** Collects the text of log messages. */
    private static final class Recording extends Handler {

        private final List<String> texts;

        Recording(List<String> texts) {
            this.texts = texts;
        }

        @Override
        public void publish(LogRecord logged) {
            texts.add(new SimpleFormatter().formatMessage(logged));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
