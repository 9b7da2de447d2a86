package dev.metricwright.processor;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.CheckedRecorder;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.processor.diagnostic.Reporter;
import java.util.List;
import java.util.stream.Collectors;

/** Notes about interfaces that are right: the names of their recorders, and label values that they never record. */
final class VerboseNotes {

    private final Reporter reporter;

    VerboseNotes(Reporter reporter) {
        this.reporter = reporter;
    }

    void print(InterfaceDeclaration declaration, CheckedRecorder recorder) {
        List<String> names = declaration.type().name().simpleNames();
        if (names.size() > 1) {
            reporter.note(
                    declaration.place(),
                    "the recorder of " + declaration.name() + " is " + String.join("_", names) + "Recorder");
        }
        for (CheckedMethod method : recorder.methods()) {
            if (method instanceof CheckedMethod.Records records) {
                records.labels().forEach(source -> print(records, source));
            }
        }
    }

    private void print(CheckedMethod.Records method, LabelSource source) {
        if (source instanceof LabelSource.FromParameter parameter
                && !parameter.constants().isEmpty()
                && !missing(method.family(), parameter).isEmpty()) {
            reporter.note(
                    method.declaration().place(),
                    method.declaration().name() + " never records label " + parameter.label() + " of "
                            + method.family().name() + " with " + missing(method.family(), parameter)
                            + ", because the enum has no such constant");
        }
    }

    /** The values of a closed label that the enum of a parameter lacks. */
    private static String missing(Family family, LabelSource.FromParameter parameter) {
        return family.labels().stream()
                .filter(label -> label.name().equals(parameter.label()) && label.isClosed())
                .map(Label::values)
                .flatMap(values -> values.listed().keySet().stream())
                .filter(value -> !parameter.constants().contains(value))
                .collect(Collectors.joining(", "));
    }
}
