package acme;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.CounterCell;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.KeySpace;
import dev.metricwright.runtime.SelfMetrics;
import javax.annotation.processing.Generated;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Generated from {@link JavaxMetrics}; do not edit.
 */
@Generated("dev.metricwright.processor.MetricwrightProcessor")
@dev.metricwright.Generated
@Singleton
public final class JavaxMetricsRecorder implements JavaxMetrics {
    /**
     * The series of a family.
     */
    private final CounterTable exampleStartsTotal;

    /**
     * Creates a recorder.
     *
     * @param registry the registry that holds the series
     */
    @Inject
    public JavaxMetricsRecorder(MetricsRegistry registry) {
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
                        .declaredBy("acme.JavaxMetrics")
                        .help("Process starts.")
                        .build());
    }
}
