package parsers;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.Scrapes;
import dev.metricwright.prometheus.PrometheusBridge;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.GaugeTable;
import dev.metricwright.runtime.HistogramTable;
import dev.metricwright.runtime.LabelDefinition;
import dev.metricwright.simpleclient.SimpleclientBridge;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Enumeration;
import io.prometheus.client.hotspot.DefaultExports;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.core.metrics.StateSet;
import io.prometheus.metrics.core.metrics.Summary;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** The families of four registries on one page: two of the product, one of simpleclient, and one of client 1.x. */
final class RealRegistries {

    private RealRegistries() {}

    static Scrapes scrapes() {
        return Scrapes.of(ours("north"))
                .and(ours("south"))
                .and(SimpleclientBridge.families(simpleclient()))
                .and(PrometheusBridge.families(client1()));
    }

    private static MetricsRegistry ours(String store) {
        MetricsRegistry registry =
                MetricsRegistry.builder().common("store", store).build();
        CounterTable.of(
                        registry,
                        FamilyDefinition.counter("our_orders_total")
                                .help("Orders.")
                                .build())
                .open()
                .inc(3);
        CounterTable.of(
                        registry,
                        FamilyDefinition.counter("our_selects").help("Selects.").build())
                .open()
                .inc();
        GaugeTable.of(
                        registry,
                        FamilyDefinition.gauge("our_depth").help("Depth.").build())
                .open()
                .set(2.5);
        GaugeTable.of(
                        registry,
                        FamilyDefinition.info("our_build_info")
                                .help("Build.")
                                .label(LabelDefinition.open("version"))
                                .build())
                .open("1.0")
                .set(1);
        HistogramTable.of(
                        registry,
                        FamilyDefinition.histogram("our_wait_seconds", 0.1, 1)
                                .help("Waits.")
                                .unit("seconds")
                                .build())
                .open()
                .observe(0.3);
        return registry;
    }

    private static CollectorRegistry simpleclient() {
        CollectorRegistry collectors = new CollectorRegistry(true);
        DefaultExports.register(collectors);
        io.prometheus.client.Counter.build("simple_orders", "Orders.")
                .labelNames("kind")
                .register(collectors)
                .labels("a \"b\"\\")
                .inc();
        io.prometheus.client.Gauge.build("simple_depth", "Depth.")
                .register(collectors)
                .set(-2);
        io.prometheus.client.Histogram.build("simple_wait_seconds", "Waits.")
                .register(collectors)
                .observe(0.3);
        io.prometheus.client.Summary.build("simple_size_bytes", "Sizes.")
                .quantile(0.5, 0.01)
                .register(collectors)
                .observe(100);
        io.prometheus.client.Info.build("simple_build", "Build.")
                .register(collectors)
                .info("version", "1.0");
        Enumeration.build("simple_state", "State.")
                .states("on", "off")
                .register(collectors)
                .state("on");
        return collectors;
    }

    private static PrometheusRegistry client1() {
        PrometheusRegistry registry = new PrometheusRegistry();
        JvmMetrics.builder().register(registry);
        Counter.builder()
                .name("client_orders_total")
                .help("Orders.")
                .labelNames("kind")
                .register(registry)
                .labelValues("a \"b\"\\")
                .inc();
        Gauge.builder().name("client_depth").help("Depth.").register(registry).set(-2);
        Histogram.builder()
                .name("client_classic_seconds")
                .help("Waits.")
                .classicOnly()
                .register(registry)
                .observe(0.3);
        Histogram.builder()
                .name("client_native_seconds")
                .help("Waits.")
                .nativeOnly()
                .register(registry)
                .observe(0.3);
        Histogram.builder()
                .name("client_both_seconds")
                .help("Waits.")
                .register(registry)
                .observe(0.3);
        Summary.builder()
                .name("client_size_bytes")
                .help("Sizes.")
                .quantile(0.5, 0.01)
                .register(registry)
                .observe(100);
        Info.builder()
                .name("client_build_info")
                .help("Build.")
                .labelNames("version")
                .register(registry)
                .addLabelValues("1.0");
        StateSet.builder()
                .name("client_state")
                .help("State.")
                .states("on", "off")
                .register(registry)
                .setTrue("on");
        return registry;
    }
}
