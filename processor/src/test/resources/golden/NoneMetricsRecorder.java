package acme;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.SelfMetrics;
import javax.annotation.processing.Generated;

/**
 * Records {@link NoneMetrics}. Generated; change that instead.
 */
@Generated("dev.metricwright.processor.MetricwrightProcessor")
public final class NoneMetricsRecorder implements NoneMetrics {
    private final CounterTable exampleStartsTotal;

    /**
     * Makes a recorder.
     *
     * @param registry what holds the series
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
