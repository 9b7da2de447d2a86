package acme;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.CounterCell;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.KeySpace;
import dev.metricwright.runtime.SelfMetrics;
import javax.annotation.processing.Generated;

/**
 * Generated from {@link NoneMetrics}; do not edit.
 */
@Generated("dev.metricwright.processor.MetricwrightProcessor")
@dev.metricwright.Generated
public final class NoneMetricsRecorder implements NoneMetrics {
    /**
     * The series of a family.
     */
    private final CounterTable exampleStartsTotal;

    /**
     * Creates a recorder.
     *
     * @param registry the registry that holds the series
     */
    public NoneMetricsRecorder(MetricsRegistry registry) {
        SelfMetrics.compiledAgainst(registry, "example", "1.4");
        exampleStartsTotal = exampleStartsTotal(registry);
        exampleStartsTotal.startAtZero();
    }

    @Override
    public void started() {
        KeySpace<CounterCell> space = exampleStartsTotal.space();
        CounterCell cell = space.cell(0);
        if (cell == null) {
            cell = exampleStartsTotal.open();
        }
        cell.inc();
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static CounterTable exampleStartsTotal(MetricsRegistry registry) {
        return CounterTable.of(
                registry,
                FamilyDefinition.counter("example_starts_total")
                        .declaredBy("acme.NoneMetrics")
                        .help("Process starts.")
                        .build());
    }
}
