package acme;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.ClosedLabel;
import dev.metricwright.runtime.ConstantLabel;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.SelfMetrics;
import javax.annotation.processing.Generated;

/**
 * Generated from {@link Outer.Inner}; do not edit.
 */
@Generated("dev.metricwright.processor.MetricwrightProcessor")
@SuppressWarnings("deprecation")
public final class Outer_InnerRecorder implements Outer.Inner {
    private static final java.lang.String[] GONE_LABELS = {"zone"};

    private final CounterTable commonStartsTotal_;

    private final ClosedLabel commonStartsTotalZone;

    private final ConstantLabel commonStartsTotalRemovedZone;

    /**
     * Creates a recorder.
     *
     * @param registry the registry that holds the series
     */
    public Outer_InnerRecorder(MetricsRegistry registry) {
        registry.requireCommonLabels("acme.Outer.Inner", "node", "pod");
        SelfMetrics.compiledAgainst(registry, "common", "");
        commonStartsTotal_ = CounterTable.of(
                registry,
                FamilyDefinition.counter("common_starts_total")
                        .declaredBy("acme.Outer.Inner")
                        .help("Process starts.")
                        .label(dev.metricwright.runtime.LabelDefinition.closed("zone", "a", "b"))
                        .build());
        commonStartsTotalZone = commonStartsTotal_.closed("zone",
                Outer.Inner.LabelDefinition.values(), "A", "a", "B", "b");
        commonStartsTotalRemovedZone = commonStartsTotal_.removed("zone",
                Outer.Inner.LabelDefinition.values(), "A", "a", "B", "b");
        commonStartsTotal_.startAtZero(new java.lang.String[] {"a", "b"});
    }

    @java.lang.Override
    public void started(Outer.Inner.LabelDefinition zone, long registry) {
        if (commonStartsTotal_.takes(registry)) {
            commonStartsTotal_.at(commonStartsTotalZone.of(zone)).inc(registry);
        }
    }

    @java.lang.Override
    public void gone(Outer.Inner.LabelDefinition commonStartsTotal) {
        commonStartsTotal_.remove(GONE_LABELS, commonStartsTotalRemovedZone.of(commonStartsTotal));
    }
}
