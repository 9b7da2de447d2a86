package acme;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.CounterCell;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.KeySpace;
import dev.metricwright.runtime.SelfMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import javax.annotation.processing.Generated;

/**
 * Generated from {@link CdiMetrics}; do not edit.
 */
@Generated("dev.metricwright.processor.MetricwrightProcessor")
@dev.metricwright.Generated
@ApplicationScoped
public class CdiMetricsRecorder implements CdiMetrics {
    /**
     * The series of a family.
     */
    private CounterTable exampleStartsTotal;

    /**
     * Creates a recorder.
     *
     * @param registry the registry that holds the series
     */
    @Inject
    public CdiMetricsRecorder(MetricsRegistry registry) {
        SelfMetrics.compiledAgainst(registry, "example", "1.4");
        exampleStartsTotal = exampleStartsTotal(registry);
        exampleStartsTotal.startAtZero();
    }

    /**
     * For the proxy that the container puts before the recorder.
     */
    protected CdiMetricsRecorder() {
    }

    /**
     * Does nothing. To call it, the container creates the recorder, and with it the series that exist
     * from the start, before anything is recorded.
     *
     * @param event not used
     */
    void createAtStart(@Observes Startup event) {
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
                        .declaredBy("acme.CdiMetrics")
                        .help("Process starts.")
                        .build());
    }
}
