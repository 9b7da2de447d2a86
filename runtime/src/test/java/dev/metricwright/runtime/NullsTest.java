package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ForeignFamilies;
import dev.metricwright.exposition.MetricsEndpoint;
import dev.metricwright.exposition.ScrapeHandler;
import dev.metricwright.exposition.Scrapes;
import dev.metricwright.prometheus.PrometheusBridge;
import dev.metricwright.simpleclient.SimpleclientBridge;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A null that is passed during set-up is reported immediately, with the name of the parameter. */
class NullsTest {

    @SuppressWarnings("NullAway") // The tests pass nulls on purpose.
    private static Map<String, ThrowingCallable> calls() {
        MetricsRegistry registry = MetricsRegistry.create();
        return Map.ofEntries(
                Map.entry("common label: its name", () -> MetricsRegistry.builder()
                        .common(null, "a")),
                Map.entry("common label node: its value", () -> MetricsRegistry.builder()
                        .common("node", null)),
                Map.entry("onMisuse is", () -> MetricsRegistry.builder().onMisuse(null)),
                Map.entry("exemplars:", () -> MetricsRegistry.builder().exemplars(null)),
                Map.entry("registry is null; pass the MetricsRegistry to serve", () -> MetricsEndpoint.on(null)),
                Map.entry("registry is null", () -> new ScrapeHandler((MetricsRegistry) null)),
                Map.entry("scrapes is null", () -> new ScrapeHandler((Scrapes) null)),
                Map.entry("families is null", () -> Scrapes.of(registry).and((ForeignFamilies) null)),
                Map.entry("address of", () -> MetricsEndpoint.on(registry).address(null)),
                Map.entry("host of", () -> MetricsEndpoint.on(registry).host(null)),
                Map.entry("https of", () -> MetricsEndpoint.on(registry).https(null)),
                Map.entry("path of", () -> MetricsEndpoint.on(registry).path(null)),
                Map.entry("path /metrics of", () -> MetricsEndpoint.on(registry).path("/metrics", null)),
                Map.entry(
                        "registry is null; pass the MetricsRegistry to expose",
                        () -> SimpleclientBridge.register(null, new CollectorRegistry())),
                Map.entry("collectors is null", () -> SimpleclientBridge.register(registry, null)),
                Map.entry("collectors is null; pass a CollectorRegistry", () -> SimpleclientBridge.families(null)),
                Map.entry("registry is null;", () -> PrometheusBridge.register(null, new PrometheusRegistry())),
                Map.entry("prometheusRegistry is null", () -> PrometheusBridge.register(registry, null)),
                Map.entry(
                        "registry is null; pass the MetricsRegistry that holds the series",
                        () -> CounterTable.of(
                                null, FamilyDefinition.counter("x").build())));
    }

    @TestFactory
    Stream<DynamicTest> itsNameIsTold() {
        return calls().entrySet().stream()
                .map(call -> DynamicTest.dynamicTest(call.getKey(), () -> assertThatThrownBy(call.getValue())
                        .isInstanceOf(NullPointerException.class)
                        .hasMessageStartingWith(call.getKey())));
    }
}
