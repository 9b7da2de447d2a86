package dev.metricwright.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.FixedFamily;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Totals start when their registry was created. Other values have no start. */
class StartTimesTest {

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final PrometheusRegistry collectors = new PrometheusRegistry();
    private final long created = registry.createdAt().toEpochMilli();

    @BeforeEach
    void register() {
        registry.register(FixedFamily.of(MetricType.COUNTER, "c_total"));
        registry.register(FixedFamily.of(MetricType.COUNTER, "untyped"));
        registry.register(FixedFamily.of(MetricType.GAUGE, "g"));
        registry.register(FixedFamily.of(MetricType.HISTOGRAM, "h"));
        registry.register(FixedFamily.of(MetricType.INFO, "i_info"));
        PrometheusBridge.register(registry, collectors);
    }

    @Test
    void countersAndHistogramsStartWithTheRegistry() {
        Map<String, Long> starts = new TreeMap<>();
        collectors.scrape().forEach(snapshot -> snapshot.getDataPoints().stream()
                .filter(DataPointSnapshot::hasCreatedTimestamp)
                .forEach(point ->
                        starts.put(snapshot.getMetadata().getPrometheusName(), point.getCreatedTimestampMillis())));

        assertThat(created).isBetween(1L, Instant.now().toEpochMilli());
        assertThat(starts).isEqualTo(Map.of("c_total", created, "h", created));
    }

    @Test
    void theClientWritesThemAsSeriesOnlyIfItIsAskedTo() {
        assertThat(Written.text(collectors.scrape())).doesNotContain("_created");
        assertThat(Written.openMetrics(collectors.scrape())).doesNotContain("_created");

        String seconds = BigDecimal.valueOf(created, 3).toPlainString();
        assertThat(Written.by(
                                OpenMetricsTextFormatWriter.builder()
                                        .setCreatedTimestampsEnabled(true)
                                        .build(),
                                collectors.scrape())
                        .lines()
                        .filter(line -> line.contains("_created")))
                .containsExactly("c_created " + seconds, "h_created " + seconds);
    }
}
