package example.bff;

import static org.assertj.core.api.Assertions.assertThat;

import conformance.ReferenceCatalogs;
import conformance.Scrape;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One registry, pulled by Prometheus and pushed over OTLP. */
class OtlpExportTest {

    private static final List<Family> CATALOG = ReferenceCatalogs.named("bff").families();

    private static CollectorStandIn collector;
    private static BffServer server;
    private static OtlpExport export;
    private static Map<String, Metric> exported;

    @BeforeAll
    static void export() throws Exception {
        collector = new CollectorStandIn();
        server = new BffServer(0);
        SampleLoad.drive(server);
        export = OtlpExport.start(server.registry(), collector.uri(), Duration.ofSeconds(1));
        exported = collector.next();
    }

    @AfterAll
    static void stop() {
        export.close();
        server.close();
        collector.close();
    }

    @Test
    void everyFamilyIsExportedUnderTheNameThatTheCatalogHas() {
        assertThat(exported.keySet())
                .filteredOn(name -> !name.startsWith("metricwright_"))
                .containsExactlyInAnyOrderElementsOf(
                        CATALOG.stream().map(Family::name).toList());
    }

    @Test
    void everyFamilyIsExportedAsTheTypeThatTheCatalogHas() {
        for (Family family : CATALOG) {
            Metric metric = exported.get(family.name());
            Metric.DataCase data =
                    switch (family.type()) {
                        case COUNTER -> Metric.DataCase.SUM;
                        case GAUGE -> Metric.DataCase.GAUGE;
                        case HISTOGRAM -> Metric.DataCase.HISTOGRAM;
                        case INFO, SUMMARY, STATESET, UNKNOWN ->
                            throw new AssertionError(family.name() + " has a type that this catalog lacks");
                    };
            assertThat(metric.getDataCase()).as(family.name()).isEqualTo(data);
            if (family.type() == FamilyType.COUNTER) {
                assertThat(metric.getSum().getIsMonotonic()).as(family.name()).isTrue();
                assertThat(metric.getSum().getAggregationTemporality())
                        .as(family.name())
                        .isEqualTo(AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE);
            }
        }
    }

    @Test
    void pushedSeriesAndValuesAreThoseThatArePulledInTheLabelsOfThePipeline() throws Exception {
        Scrape pulled = pull();
        for (Family family : CATALOG) {
            Map<Map<String, String>, Double> expected = pulled.samples(family.name(), Map.of()).stream()
                    .filter(sample -> family.type() != FamilyType.HISTOGRAM
                            || sample.name().endsWith("_count"))
                    .collect(Collectors.toMap(
                            sample -> exportedLabels(family, sample.labels()), Scrape.Sample::number, Double::sum));
            assertThat(pushed(exported.get(family.name()))).as(family.name()).isEqualTo(expected);
        }
    }

    private static Map<String, String> exportedLabels(Family family, Map<String, String> labels) {
        Map<String, String> kept = new TreeMap<>(labels);
        List<String> ofPipeline = family.documentation().pipelines().get("otlp");
        if (ofPipeline != null) {
            kept.keySet().retainAll(ofPipeline);
        }
        return kept;
    }

    private static Scrape pull() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri()).build();
        return Scrape.parse(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }

    /** Returns the values of a counter or gauge, or the counts of a histogram. */
    private static Map<Map<String, String>, Double> pushed(Metric metric) {
        if (metric.hasHistogram()) {
            return metric.getHistogram().getDataPointsList().stream()
                    .collect(Collectors.toMap(
                            point -> attributes(point.getAttributesList()), point -> (double) point.getCount()));
        }
        List<NumberDataPoint> points = metric.hasSum()
                ? metric.getSum().getDataPointsList()
                : metric.getGauge().getDataPointsList();
        return points.stream()
                .collect(
                        Collectors.toMap(point -> attributes(point.getAttributesList()), NumberDataPoint::getAsDouble));
    }

    private static Map<String, String> attributes(List<KeyValue> attributes) {
        Map<String, String> labels = new TreeMap<>();
        attributes.forEach(label -> labels.put(label.getKey(), label.getValue().getStringValue()));
        return labels;
    }

    @Test
    void theCountersAmongTheDocumentedInstrumentsHaveTheirValues() {
        assertThat(pushed(exported.get("bff_auth_requests_total"))).isEqualTo(Map.of(Map.of(), 4.0));
        assertThat(pushed(exported.get("bff_session_binding_failures_total"))).isEqualTo(Map.of(Map.of(), 2.0));
    }

    @Test
    void totalsStartWithTheirRegistry() {
        long created =
                TimeUnit.MILLISECONDS.toNanos(server.registry().createdAt().toEpochMilli());
        for (Metric metric : exported.values()) {
            List<Long> starts = metric.hasHistogram()
                    ? metric.getHistogram().getDataPointsList().stream()
                            .map(HistogramDataPoint::getStartTimeUnixNano)
                            .toList()
                    : metric.getSum().getDataPointsList().stream()
                            .map(NumberDataPoint::getStartTimeUnixNano)
                            .toList();
            assertThat(starts).as(metric.getName()).allMatch(start -> start == created);
        }
    }

    @Test
    void theHistogramsAmongTheDocumentedInstrumentsAreInMilliseconds() {
        // Checks of 24 ms.
        assertHistogram("bff_forwardauth_duration_ms", 96, 0, 0, 0, 4, 0, 0, 0, 0, 0);
        // Six verifications of 4 ms, one of 2 ms, and one that waited 2 seconds for an unreachable store.
        assertHistogram("bff_session_validation_duration_ms", 2_026, 0, 7, 0, 0, 0, 0, 0, 1, 0);
        // 80 and 120 ms, and two that failed after 1.5 seconds.
        assertHistogram("bff_token_refresh_duration_ms", 3_200, 0, 0, 0, 0, 1, 1, 0, 2, 0);
    }

    private static void assertHistogram(String name, double sum, long... buckets) {
        List<HistogramDataPoint> points = exported.get(name).getHistogram().getDataPointsList();
        assertThat(points).as(name).hasSize(1);
        HistogramDataPoint point = points.get(0);
        // The exporter adds an infinite bound, which OTLP leaves out.
        assertThat(point.getExplicitBoundsList().stream().filter(Double::isFinite))
                .as(name)
                .containsExactly(1.0, 5.0, 10.0, 50.0, 100.0, 500.0, 1_000.0, 10_000.0);
        assertThat(point.getBucketCountsList().stream().mapToLong(Long::longValue))
                .as(name)
                .containsExactly(Arrays.stream(buckets).boxed().toArray(Long[]::new));
        assertThat(point.getSum()).as(name).isEqualTo(sum);
    }
}
