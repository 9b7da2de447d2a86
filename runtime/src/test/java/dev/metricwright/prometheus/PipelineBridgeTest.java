package dev.metricwright.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.CounterCell;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.HistogramTable;
import dev.metricwright.runtime.LabelDefinition;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.junit.jupiter.api.Test;

/** A bridge for a pipeline shows the labels that families have there. */
class PipelineBridgeTest {

    private final MetricsRegistry registry =
            MetricsRegistry.builder().common("node", "n1").build();
    private final PrometheusRegistry scraped = new PrometheusRegistry();
    private final PrometheusRegistry exported = new PrometheusRegistry();

    private static FamilyDefinition piped(FamilyDefinition.Builder family) {
        return family.label(LabelDefinition.open("rule"))
                .label(LabelDefinition.open("reason"))
                .pipeline("otlp", "rule")
                .build();
    }

    @Test
    void familiesWithThePipelineHaveItsLabelsAndTheOthersHaveTheirOwn() {
        CounterTable failures = CounterTable.of(registry, piped(FamilyDefinition.counter("failures_total")));
        failures.open("web", "timeout").inc(2);
        failures.open("web", "refused").inc(3);
        failures.open("mail", "refused").inc(4);
        HistogramTable waits = HistogramTable.of(registry, piped(FamilyDefinition.histogram("wait", 1)));
        waits.open("web", "timeout").observe(0.5);
        waits.open("web", "refused").observe(1.5);
        CounterTable.of(
                        registry,
                        FamilyDefinition.counter("logins_total")
                                .label(LabelDefinition.open("user"))
                                .build())
                .open("u")
                .inc();
        PrometheusBridge.register(registry, scraped);
        PrometheusBridge.register(registry, exported, "otlp");

        assertThat(Written.text(exported.scrape(name -> !name.startsWith("metricwright_"))))
                .isEqualTo("""
                        # TYPE failures_total counter
                        failures_total{node="n1",rule="mail"} 4.0
                        failures_total{node="n1",rule="web"} 5.0
                        # TYPE logins_total counter
                        logins_total{node="n1",user="u"} 1.0
                        # TYPE wait histogram
                        wait_bucket{node="n1",rule="web",le="1.0"} 1
                        wait_bucket{node="n1",rule="web",le="+Inf"} 2
                        wait_count{node="n1",rule="web"} 2
                        wait_sum{node="n1",rule="web"} 2.0
                        """);
        assertThat(Written.text(scraped.scrape("failures_total"::equals))).isEqualTo("""
                        # TYPE failures_total counter
                        failures_total{node="n1",reason="refused",rule="mail"} 4.0
                        failures_total{node="n1",reason="refused",rule="web"} 3.0
                        failures_total{node="n1",reason="timeout",rule="web"} 2.0
                        """);
    }

    @Test
    void recorderMayBeCreatedAfterTheBridge() {
        PrometheusBridge.register(registry, exported, "otlp");
        CounterCell cell = CounterTable.of(registry, piped(FamilyDefinition.counter("x_total")))
                .open("web", "timeout");
        cell.inc();

        assertThat(Written.text(exported.scrape("x_total"::equals)))
                .isEqualTo("# TYPE x_total counter\nx_total{node=\"n1\",rule=\"web\"} 1.0\n");
    }

    @Test
    void aSecondRegistrationForTheSamePipelineIsTheFirst() {
        PrometheusBridge bridge = PrometheusBridge.register(registry, exported, "otlp");

        assertThat(PrometheusBridge.register(registry, exported, "otlp")).isSameAs(bridge);
    }

    @Test
    void aRegistryIsRegisteredForOnePipelineOnly() {
        PrometheusBridge.register(registry, exported, "otlp");
        PrometheusBridge.register(registry, scraped);

        assertThatThrownBy(() -> PrometheusBridge.register(registry, exported, "statsd"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the MetricsRegistry is already registered there for the pipeline \"otlp\", so it cannot be"
                        + " registered for the pipeline \"statsd\"; use another PrometheusRegistry");
        assertThatThrownBy(() -> PrometheusBridge.register(registry, exported))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be registered without a pipeline");
        assertThatThrownBy(() -> PrometheusBridge.register(registry, scraped, "otlp"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("already registered there without a pipeline");
    }

    @Test
    @SuppressWarnings("NullAway")
    void aMissingPipelineIsRefusedAtTheCall() {
        assertThatThrownBy(() -> PrometheusBridge.register(registry, exported, (String) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("pipeline is null; pass its name in the catalog");
    }
}
