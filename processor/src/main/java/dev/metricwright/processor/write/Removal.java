package dev.metricwright.processor.write;

import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.ArrayList;
import java.util.List;

/** How a method removes series: by the names of the labels that select them, and their values. */
final class Removal {

    private final MethodDeclaration method;
    private final Fields fields;

    Removal(MethodDeclaration method, Fields fields) {
        this.method = method;
        this.fields = fields;
    }

    /** Removes the series that some labels select from a table. */
    Code from(FamilyTable table, List<LabelSource.FromParameter> sources) {
        List<String> names = new ArrayList<>();
        List<Code> values = new ArrayList<>();
        for (LabelSource.FromParameter source : sources) {
            names.add(source.label());
            values.add(text(table, source));
        }
        String labels = fields.constant(
                Code.of("$T[]", ClassName.STRING),
                Identifiers.upperCase(method.name(), "labels"),
                Code.of("{$L}", FamilyTable.strings(names)));
        return Code.of("$L.remove($L,$W$L)", table.name(), labels, Code.join(values, ",$W"));
    }

    private static Code text(FamilyTable table, LabelSource.FromParameter source) {
        String parameter = source.parameter().name();
        ParameterType type = source.parameter().type();
        if (type instanceof ParameterType.Constants) {
            return table.removedConstant(source);
        }
        return type == Simple.STRING
                ? Code.of("$L", parameter)
                : Code.of("$T.valueOf($L)", ClassName.STRING, parameter);
    }
}
