package acme;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.SelfMetrics;
import javax.annotation.processing.Generated;

/**
 * Generated from {@link NoneMetrics}; do not edit.
 */
@Generated("dev.metricwright.processor.MetricwrightProcessor")
public final class NoneMetricsRecorder implements NoneMetrics {
    private final CounterTable exampleStartsTotal;

    /**
     * Creates a recorder.
     *
     * @param registry the registry that holds the series
     */
    public NoneMetricsRecorder(MetricsRegistry registry) {
        SelfMetrics.compiledAgainst(registry, "example", "1.4");
        exampleStartsTotal = CounterTable.of(
                registry,
                FamilyDefinition.counter("example_starts_total")
                        .declaredBy("acme.NoneMetrics")
                        .help("Process starts.")
                        .build());
        exampleStartsTotal.startAtZero();
    }

    @Override
    public void started() {
        exampleStartsTotal.at().inc();
    }
}
