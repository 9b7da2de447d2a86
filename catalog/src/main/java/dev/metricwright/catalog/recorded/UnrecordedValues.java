package dev.metricwright.catalog.recorded;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.CheckedRecorder;
import dev.metricwright.catalog.checked.LabelSource;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the values of closed labels that a recorder never records. */
final class UnrecordedValues {

    private UnrecordedValues() {}

    /**
     * The listed values of a label that no method of a recorder passes. If the values that a method passes are not known
     * before it is called, it may pass any.
     */
    static Set<String> of(CheckedRecorder recorder, Family family, Label label) {
        // The methods that an abstract recorder does not implement may record anything.
        if (!label.isClosed() || recorder.isAbstract()) {
            return Set.of();
        }
        Set<String> unrecorded = new LinkedHashSet<>(label.values().listed().keySet());
        // A constant that an enum gets later is recorded as the overflow value.
        unrecorded.remove(label.overflow());
        for (CheckedMethod method : recorder.methods()) {
            if (method instanceof CheckedMethod.Records records
                    && records.family().name().equals(family.name())) {
                removePassed(records, label, unrecorded);
            }
        }
        return unrecorded;
    }

    private static void removePassed(CheckedMethod.Records method, Label label, Set<String> unrecorded) {
        for (LabelSource source : method.labels()) {
            if (!source.label().equals(label.name())) {
                continue;
            }
            if (source instanceof LabelSource.Fixed fixed) {
                unrecorded.remove(fixed.value());
            } else if (source instanceof LabelSource.FromParameter parameter) {
                if (parameter.constants().isEmpty()) {
                    unrecorded.clear();
                }
                unrecorded.removeAll(parameter.constants());
            }
        }
    }
}
