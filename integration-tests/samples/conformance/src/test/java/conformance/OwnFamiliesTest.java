package conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Misuse;
import dev.metricwright.catalog.Label;
import dev.metricwright.exposition.ExpositionFormat;
import dev.metricwright.exposition.ForeignFamilies;
import dev.metricwright.exposition.Scrapes;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.GaugeTable;
import dev.metricwright.runtime.LabelDefinition;
import dev.metricwright.runtime.SelfMetrics;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** The product exposes its own families as its own catalog defines them. */
class OwnFamiliesTest {

    private record Definition(String name, String type, String help, List<String> labels) {}

    @Test
    void allOfThemAreDefinedAsTheirCatalogSays() throws IOException {
        MetricsRegistry registry =
                MetricsRegistry.builder().selfMetrics().onMisuse(Misuse.COUNT).build();
        SelfMetrics.compiledAgainst(registry, "shop", "1.4");
        CounterTable orders = CounterTable.of(
                registry,
                FamilyDefinition.counter("orders_total")
                        .label(LabelDefinition.open("store", 1))
                        .maxSeries(10)
                        .build());
        orders.open("a").inc(-1);
        orders.open("b").inc();
        GaugeTable.of(registry, FamilyDefinition.gauge("lag_seconds").sampled().build())
                .open()
                .sample((LongSupplier) () -> {
                    throw new IllegalStateException("no lag");
                });
        ExpositionFormat.PROMETHEUS_TEXT.write(registry, OutputStream.nullOutputStream());
        var unused = Scrapes.of(registry).and(() -> new ForeignFamilies.Reading(List.of(), List.of()));

        assertThat(registry.families().stream()
                        .filter(family -> family.name().startsWith("metricwright_"))
                        .map(family -> new Definition(
                                family.name(), family.type().name(), family.help(), family.labelNames())))
                .containsExactlyInAnyOrderElementsOf(ReferenceCatalogs.own().families().stream()
                        .map(family -> new Definition(
                                family.name(),
                                family.type().name(),
                                family.help(),
                                family.labels().stream().map(Label::name).toList()))
                        .toList());
    }
}
