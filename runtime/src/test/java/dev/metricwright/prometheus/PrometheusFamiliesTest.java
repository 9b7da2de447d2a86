package dev.metricwright.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import dev.metricwright.exposition.FixedFamily;
import dev.metricwright.exposition.RecordedLog;
import dev.metricwright.exposition.ScrapeAnswer;
import dev.metricwright.exposition.Scrapes;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.Quantile;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Families of client 1.x together with Metricwright's, on one page and in the client's registry. */
class PrometheusFamiliesTest {

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final PrometheusRegistry collectors = new PrometheusRegistry();

    private String scraped(ExpositionFormat format) throws IOException {
        Scrapes scrapes = Scrapes.of(registry).and(PrometheusBridge.families(collectors));
        try (ScrapeAnswer answer = scrapes.answer("GET", null, Map.of("Accept", format.contentType())::get)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            answer.writeTo(out);
            return out.toString(StandardCharsets.UTF_8)
                    .replaceAll("(?m)^(# (HELP|TYPE) )?metricwright_foreign_left_out.*\n", "");
        }
    }

    @SuppressWarnings("deprecation") // every version of the client asks for this name
    private static Collector named(String name, MetricSnapshot snapshot) {
        return new Collector() {
            @Override
            public MetricSnapshot collect() {
                return snapshot;
            }

            @Override
            public String getPrometheusName() {
                return name;
            }
        };
    }

    @SuppressWarnings("deprecation") // every version of the client asks for this name
    private static Collector failing(String name, Error failure) {
        return new Collector() {
            @Override
            public MetricSnapshot collect() {
                throw failure;
            }

            @Override
            public String getPrometheusName() {
                return name;
            }
        };
    }

    private static MetricSnapshot gauge(String name, double value) {
        return GaugeSnapshot.builder()
                .name(name)
                .dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                        .value(value)
                        .build())
                .build();
    }

    @Test
    void allKindsOfFamiliesFollowOurs() throws IOException {
        registry.register(FixedFamily.counter("z_total", "", "").total(1));
        collectors.register(() -> CounterSnapshot.builder()
                .name("c")
                .help("C.")
                .dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                        .value(2)
                        .labels(Labels.of("a", "p"))
                        .build())
                .build());
        collectors.register(() -> gauge("g", 2.5));
        collectors.register(() -> HistogramSnapshot.builder()
                .name("h")
                .dataPoint(HistogramDataPointSnapshot.builder()
                        .classicHistogramBuckets(ClassicHistogramBuckets.of(
                                new double[] {0.1, 1e6, Double.POSITIVE_INFINITY}, new long[] {1, 2, 3}))
                        .sum(4)
                        .build())
                .build());
        collectors.register(() -> InfoSnapshot.builder()
                .name("i")
                .dataPoint(InfoSnapshot.InfoDataPointSnapshot.builder()
                        .labels(Labels.of("version", "1"))
                        .build())
                .build());
        collectors.register(() -> StateSetSnapshot.builder()
                .name("e")
                .dataPoint(StateSetSnapshot.StateSetDataPointSnapshot.builder()
                        .state("on", true)
                        .state("off", false)
                        .build())
                .build());
        collectors.register(() -> SummarySnapshot.builder()
                .name("s")
                .dataPoint(SummarySnapshot.SummaryDataPointSnapshot.builder()
                        .quantiles(Quantiles.of(new Quantile(0.5, 3)))
                        .count(2)
                        .sum(7)
                        .build())
                .build());
        collectors.register(() -> UnknownSnapshot.builder()
                .name("u")
                .dataPoint(UnknownSnapshot.UnknownDataPointSnapshot.builder()
                        .value(Double.NaN)
                        .build())
                .build());

        assertThat(scraped(ExpositionFormat.OPENMETRICS)).isEqualTo("""
                # TYPE z counter
                z_total 1
                # TYPE c counter
                # HELP c C.
                c_total{a="p"} 2
                # TYPE e stateset
                e{e="off"} 0
                e{e="on"} 1
                # TYPE g gauge
                g 2.5
                # TYPE h histogram
                h_bucket{le="0.1"} 1
                h_bucket{le="1e+06"} 3
                h_bucket{le="+Inf"} 6
                h_count 6
                h_sum 4
                # TYPE i info
                i_info{version="1"} 1
                # TYPE s summary
                s{quantile="0.5"} 3
                s_count 2
                s_sum 7
                # TYPE u unknown
                u NaN
                # EOF
                """);
        assertThat(scraped(ExpositionFormat.PROMETHEUS_TEXT)).isEqualTo("""
                # TYPE z_total counter
                z_total 1
                # HELP c_total C.
                # TYPE c_total counter
                c_total{a="p"} 2
                # TYPE e gauge
                e{e="off"} 0
                e{e="on"} 1
                # TYPE g gauge
                g 2.5
                # TYPE h histogram
                h_bucket{le="0.1"} 1
                h_bucket{le="1e+06"} 3
                h_bucket{le="+Inf"} 6
                h_count 6
                h_sum 4
                # TYPE i_info gauge
                i_info{version="1"} 1
                # TYPE s summary
                s{quantile="0.5"} 3
                s_count 2
                s_sum 7
                # TYPE u untyped
                u NaN
                """);
    }

    @Test
    void aCollectorThatFailsHidesNoOtherThatHasAName() throws IOException {
        collectors.register(named("a", gauge("a", 1)));
        collectors.register(failing("bad", new NoClassDefFoundError("com/acme/Gone")));
        collectors.register(named("z", gauge("z", 2)));
        try (RecordedLog log = RecordedLog.of("dev.metricwright.exposition.LeftOutFamilies")) {
            assertThat(scraped(ExpositionFormat.PROMETHEUS_TEXT)).isEqualTo("""
                    # TYPE a gauge
                    a 1
                    # TYPE z gauge
                    z 2
                    """);
            assertThat(log.messages()).singleElement().asString().contains("com/acme/Gone");
        }
    }

    @Test
    void aBridgeThatIsRegisteredTwiceIsTheFirst() {
        registry.register(FixedFamily.gauge("x", "", "").value(7));
        PrometheusBridge first = PrometheusBridge.register(registry, collectors);
        assertThat(PrometheusBridge.register(registry, collectors)).isSameAs(first);
        assertThat(Written.text(collectors.scrape())).isEqualTo("# TYPE x gauge\nx 7.0\n");
    }

    @Test
    void ofTwoThatRegisterOneBridgeAtTheSameTimeTheSecondGetsTheFirst() throws Exception {
        for (int i = 0; i < 500; i++) {
            PrometheusRegistry client = new PrometheusRegistry();
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Object> registers = () -> {
                together.await();
                return PrometheusBridge.register(registry, client);
            };
            FutureTask<Object> other = new FutureTask<>(registers);
            new Thread(other).start();
            assertThat(registers.call()).isSameAs(other.get());
        }
    }

    @Test
    void aFamilyIsLeftOutOfTheClientIfTheClientHasItsName() {
        registry.register(FixedFamily.counter("x_total", "", "").total(7));
        registry.register(FixedFamily.gauge("y", "", "").value(8));
        PrometheusBridge bridge = PrometheusBridge.register(registry, collectors);
        collectors.register(named(
                "x",
                CounterSnapshot.builder()
                        .name("x")
                        .dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                                .value(1)
                                .build())
                        .build()));
        try (RecordedLog log = RecordedLog.of(PrometheusBridge.class.getName())) {
            assertThat(Written.text(collectors.scrape()))
                    .isEqualTo("# TYPE x_total counter\nx_total 1.0\n# TYPE y gauge\ny 8.0\n");
            assertThat(bridge.leftOut()).containsExactly("x_total");
            assertThat(log.messages())
                    .containsExactly(
                            "WARNING metric families are left out of the Prometheus client, because other collectors"
                                    + " use their names: x_total; rename one family of each pair");
        }
    }

    @Test
    void ofTwoRegistriesInOneTheFirstHasTheName() {
        registry.register(FixedFamily.gauge("x", "", "").value(7));
        MetricsRegistry other = MetricsRegistry.create();
        other.register(FixedFamily.gauge("x", "", "").value(8));
        other.register(FixedFamily.gauge("z", "", "").value(9));
        PrometheusBridge.register(registry, collectors);
        PrometheusBridge.register(other, collectors);
        assertThat(Written.text(collectors.scrape())).isEqualTo("# TYPE x gauge\nx 7.0\n# TYPE z gauge\nz 9.0\n");
    }
}
