package dev.metricwright.processor.write;

import dev.metricwright.catalog.FamilyType;
import dev.metricwright.processor.read.RuntimeNames;

/** The runtime's types that recorders name. */
final class RuntimeTypes {

    static final ClassName REGISTRY = new ClassName(RuntimeNames.PACKAGE, "MetricsRegistry");

    static final ClassName FAMILY_DEFINITION = cells("FamilyDefinition");
    static final ClassName LABEL_DEFINITION = cells("LabelDefinition");

    static final ClassName SELF_METRICS = cells("SelfMetrics");

    static final ClassName CLOSED_LABEL = cells("ClosedLabel");
    static final ClassName FLAG_LABEL = cells("FlagLabel");
    static final ClassName CONSTANT_LABEL = cells("ConstantLabel");
    static final ClassName INT_LABEL = cells("IntLabel");

    private RuntimeTypes() {}

    static ClassName table(FamilyType type) {
        return switch (type) {
            case COUNTER -> cells("CounterTable");
            case GAUGE, INFO -> cells("GaugeTable");
            case HISTOGRAM -> cells("HistogramTable");
        };
    }

    private static ClassName cells(String name) {
        return new ClassName(RuntimeNames.CELLS_PACKAGE, name);
    }
}
