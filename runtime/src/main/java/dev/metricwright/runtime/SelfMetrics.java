package dev.metricwright.runtime;

import dev.metricwright.MetricsRegistry;

/**
 * The metrics of a registry about itself, if it {@linkplain MetricsRegistry#hasSelfMetrics() has them}. For generated
 * recorders; not for use by hand.
 */
public final class SelfMetrics {

    private SelfMetrics() {}

    /**
     * Records the catalog that a recorder was compiled against.
     *
     * @param registry the registry of the recorder
     * @param catalog the name of a catalog
     * @param version its version; empty if it has none
     * @throws IllegalStateException if the registry is closed
     */
    public static void compiledAgainst(MetricsRegistry registry, String catalog, String version) {
        if (registry.hasSelfMetrics()) {
            gauges(
                            registry,
                            FamilyDefinition.info(FamilyDefinition.OWN + "catalog_info")
                                    .help("Catalogs that the recorders were compiled against.")
                                    .label(LabelDefinition.open("catalog"))
                                    .label(LabelDefinition.open("version")))
                    .open(catalog, version)
                    .set(1);
        }
    }

    /** Counts the series of a family from now on. Metricwright's own families are not counted. */
    static void count(MetricsRegistry registry, SeriesTable<?> family) {
        if (!registry.hasSelfMetrics() || family.definition.isOwn()) {
            return;
        }
        gauges(
                        registry,
                        FamilyDefinition.gauge(FamilyDefinition.OWN + "series")
                                .help("Series that a family has now, of those that count towards its limit.")
                                .label(LabelDefinition.open("family"))
                                .sampled())
                .open(family.name())
                .sample(family.store::liveSeries);
        if (family.store.seriesLimit() != Long.MAX_VALUE) {
            gauges(
                            registry,
                            FamilyDefinition.gauge(FamilyDefinition.OWN + "series_limit")
                                    .help("Series that a family may have.")
                                    .label(LabelDefinition.open("family"))
                                    .sampled())
                    .open(family.name())
                    .sample(family.store::seriesLimit);
        }
    }

    private static GaugeTable gauges(MetricsRegistry registry, FamilyDefinition.Builder definition) {
        return GaugeTable.of(registry, definition.declaredBy("Metricwright").build());
    }
}
