package acme;

import dagger.Binds;
import dagger.Reusable;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.SelfMetrics;
import javax.annotation.processing.Generated;
import javax.inject.Inject;

/**
 * Records {@link DaggerMetrics}. Generated; change that instead.
 */
@Generated("dev.metricwright.processor.MetricwrightProcessor")
@Reusable
public final class DaggerMetricsRecorder implements DaggerMetrics {
    private final CounterTable exampleStartsTotal;

    /**
     * Makes a recorder.
     *
     * @param registry what holds the series
     */
    @Inject
    public DaggerMetricsRecorder(MetricsRegistry registry) {
        SelfMetrics.compiledAgainst(registry, "example", "1.4");
        exampleStartsTotal = CounterTable.of(
                registry,
                FamilyDefinition.counter("example_starts_total")
                        .declaredBy("acme.DaggerMetrics")
                        .help("Process starts.")
                        .build());
        exampleStartsTotal.startAtZero();
    }

    @Override
    public void started() {
        exampleStartsTotal.at().inc();
    }

    /**
     * Binds {@link DaggerMetrics} to its recorder, in components that name this module.
     */
    @dagger.Module
    public interface Module {
        /**
         * Binds it.
         *
         * @param recorder the recorder
         * @return the same
         */
        @Binds
        DaggerMetrics recorder(DaggerMetricsRecorder recorder);
    }
}
