package acme;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.CounterCell;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.EnumLabel;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.KeySpace;
import dev.metricwright.runtime.SelfMetrics;
import javax.annotation.processing.Generated;

/**
 * Generated from {@link Outer.Inner}; do not edit.
 */
@Generated("dev.metricwright.processor.MetricwrightProcessor")
@dev.metricwright.Generated
@SuppressWarnings("deprecation")
public final class Outer_InnerRecorder implements Outer.Inner {
    /**
     * The labels by which a method selects series.
     */
    private static final java.lang.String[] GONE_LABELS = {"zone"};

    /**
     * The series of a family.
     */
    private final CounterTable commonStartsTotal_;

    /**
     * The label values of an enum's constants.
     */
    private final EnumLabel commonStartsTotalZone;

    /**
     * Creates a recorder.
     *
     * @param registry the registry that holds the series
     */
    public Outer_InnerRecorder(MetricsRegistry registry) {
        registry.requireCommonLabels("acme.Outer.Inner", "node", "pod");
        SelfMetrics.compiledAgainst(registry, "common", "");
        commonStartsTotal_ = commonStartsTotal(registry);
        commonStartsTotalZone = commonStartsTotal_.enumLabel("zone",
                Outer.Inner.LabelDefinition.values(), labelDefinitionValues());
        startCommonStartsTotal(commonStartsTotal_);
    }

    @java.lang.Override
    public void started(Outer.Inner.LabelDefinition zone, long registry) {
        if (commonStartsTotal_.accepts(registry)) {
            KeySpace<CounterCell> space = commonStartsTotal_.space();
            CounterCell cell = space.cell(commonStartsTotalZone.code(zone));
            if (cell == null) {
                cell = commonStartsTotal_.open(commonStartsTotalZone.value(zone));
            }
            cell.inc(registry);
        }
    }

    @java.lang.Override
    public void gone(Outer.Inner.LabelDefinition commonStartsTotal) {
        commonStartsTotal_.remove(GONE_LABELS, commonStartsTotalZone.value(commonStartsTotal));
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static CounterTable commonStartsTotal(MetricsRegistry registry) {
        return CounterTable.of(
                registry,
                FamilyDefinition.counter("common_starts_total")
                        .declaredBy("acme.Outer.Inner")
                        .help("Process starts.")
                        .label(dev.metricwright.runtime.LabelDefinition.closed("zone", "a", "b"))
                        .build());
    }

    /**
     * Starts series of a family at 0.
     *
     * @param table the series of the family
     */
    private static void startCommonStartsTotal(CounterTable table) {
        table.startAtZero(new java.lang.String[] {"a", "b"});
    }

    /**
     * Returns a list of values.
     *
     * @return the values
     */
    private static java.lang.String[] labelDefinitionValues() {
        return new java.lang.String[] {"A", "a", "B", "b"};
    }
}
