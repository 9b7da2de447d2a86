package dev.metricwright.processor.write;

import static dev.metricwright.processor.write.TypeNames.STRING;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.NameAllocator;
import com.squareup.javapoet.TypeName;
import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.ShortestDecimal;
import dev.metricwright.catalog.checked.CheckedFamily;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/** The table of a family in a recorder: how it is created, and how its series are looked up and removed. */
final class FamilyTable {

    /** Up to this many open labels, a look-up takes each as an argument of its own. */
    private static final int LOOKUP_ARGUMENTS = 6;

    private final CheckedFamily checked;
    private final Family family;
    private final Fields fields;
    private final TypeNames types;
    private final List<String> dense;
    private final String name;

    FamilyTable(CheckedFamily checked, Fields fields, TypeNames types) {
        this.checked = checked;
        this.family = checked.family();
        this.fields = fields;
        this.types = types;
        this.dense = checked.denseLabels();
        this.name = fields.declare(TypeNames.table(family.type()), Identifiers.camelCase(family.name()));
    }

    String name() {
        return name;
    }

    /** Creates the table, or finds the one that the registry has. */
    CodeBlock creation(String registry, String declaredBy) {
        CodeBlock.Builder definition = CodeBlock.builder()
                .add("$T.$L$>$>", TypeNames.FAMILY_DEFINITION, kind())
                .add("\n.declaredBy($L)", Literals.of(declaredBy));
        if (!family.help().isEmpty()) {
            definition.add("\n.help($L)", Literals.of(family.help()));
        }
        if (!family.unit().isEmpty()) {
            definition.add("\n.unit($L)", Literals.of(family.unit()));
        }
        for (Label label : family.labels()) {
            definition.add("\n.label($L)", definition(label));
        }
        for (Detail detail : family.detail()) {
            definition.add("\n.detail($L, $L)", open(detail.label(), detail.max()), Literals.of(detail.ask()));
        }
        checked.maxSeries().ifPresent(max -> definition.add("\n.maxSeries($L)", max));
        if (family.retain()) {
            definition.add("\n.retain()");
        }
        definition.add("\n.build()$<$<");
        ClassName table = TypeNames.table(family.type());
        return CodeBlock.builder()
                .addStatement("$N = $T.of(\n$N,\n$L)", name, table, registry, definition.build())
                .build();
    }

    private CodeBlock kind() {
        CodeBlock.Builder kind = CodeBlock.builder().add("$L($L", family.type().word(), Literals.of(family.name()));
        for (double bound : checked.bounds()) {
            kind.add(",$W$L", ShortestDecimal.text(bound));
        }
        return kind.add(")").build();
    }

    private CodeBlock definition(Label label) {
        CodeBlock.Builder code = CodeBlock.builder();
        Collection<String> listed = label.values().listed().keySet();
        if (dense.contains(label.name())) {
            List<String> arguments = new ArrayList<>(List.of(label.name()));
            arguments.addAll(listed);
            code.add("$T.closed($L)", TypeNames.LABEL_DEFINITION, Literals.list(arguments));
        } else {
            code.add(open(
                    label.name(), label.values() instanceof LabelValues.Open open ? open.max() : OptionalInt.empty()));
            if (!listed.isEmpty()) {
                code.add(".listed($L)", Literals.list(listed));
            }
            if (!label.overflow().equals(Label.OVERFLOW)) {
                code.add(".overflow($L)", Literals.of(label.overflow()));
            }
        }
        return code.add(family.isRequired(label) ? "" : ".optional()").build();
    }

    private static CodeBlock open(String label, OptionalInt max) {
        return max.isPresent()
                ? CodeBlock.of("$T.open($L, $L)", TypeNames.LABEL_DEFINITION, Literals.of(label), max.getAsInt())
                : CodeBlock.of("$T.open($L)", TypeNames.LABEL_DEFINITION, Literals.of(label));
    }

    /** Creates the series that exist from the start. */
    CodeBlock start() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (List<List<String>> product : checked.start()) {
            List<CodeBlock> values = new ArrayList<>();
            for (List<String> set : product) {
                values.add(array(Literals.list(set)));
            }
            code.addStatement("$N.startAtZero($L)", name, CodeBlock.join(values, ",$W"));
        }
        return code.build();
    }

    /** Looks up the cell of a series. */
    CodeBlock cell(List<LabelSource> sources, NameAllocator variables) {
        List<CodeBlock> open = new ArrayList<>();
        List<CodeBlock> closed = new ArrayList<>();
        for (LabelSource source : sources) {
            if (dense.contains(source.label())) {
                closed.add(offset(source, variables));
            } else {
                open.add(text(source, variables));
            }
        }
        List<CodeBlock> arguments = new ArrayList<>(open);
        if (open.size() > LOOKUP_ARGUMENTS) {
            arguments = new ArrayList<>(List.of(array(CodeBlock.join(open, ",$W"))));
            if (closed.isEmpty()) {
                closed.add(CodeBlock.of("0"));
            }
        }
        if (!closed.isEmpty()) {
            arguments.add(CodeBlock.join(closed, "$W+ "));
        }
        return CodeBlock.of("$N.at($L)", name, CodeBlock.join(arguments, ",$W"));
    }

    /** The part of an index that a closed label contributes. */
    private CodeBlock offset(LabelSource source, NameAllocator variables) {
        if (source instanceof LabelSource.FromParameter passed) {
            return passed.parameter().type() == Simple.BOOLEAN
                    ? mapped(TypeNames.FLAG_LABEL, "closedFlag", passed, variables)
                    : mapped(TypeNames.CLOSED_LABEL, "closed", passed, variables);
        }
        String value = ((LabelSource.Fixed) source).value();
        String wish = value.isEmpty()
                ? Identifiers.camelCase(family.name(), "without", source.label())
                : Identifiers.camelCase(family.name(), source.label(), value);
        CodeBlock offset = CodeBlock.of("$N.offset($L)", name, Literals.list(List.of(source.label(), value)));
        return CodeBlock.of("$N", fields.keep(List.of(name, source), TypeName.INT, wish, offset));
    }

    /** The value of a label that is open in the table. */
    private CodeBlock text(LabelSource source, NameAllocator variables) {
        if (source instanceof LabelSource.Fixed fixed) {
            if (!fixed.value().isEmpty()) {
                reserve(fixed.label(), fixed.value());
            }
            return Literals.of(fixed.value());
        }
        LabelSource.FromParameter passed = (LabelSource.FromParameter) source;
        ParameterType type = passed.parameter().type();
        if (type == Simple.INT) {
            return mapped(TypeNames.INT_LABEL, "ints", passed, variables);
        }
        if (type instanceof ParameterType.Constants) {
            return mapped(TypeNames.CONSTANT_LABEL, "constants", passed, variables);
        }
        if (type == Simple.BOOLEAN) {
            reserve(passed.label(), "true", "false");
            return CodeBlock.of("$N ? $S : $S", variable(passed, variables), "true", "false");
        }
        return string(passed, variables);
    }

    private void reserve(String label, String... values) {
        List<String> arguments = new ArrayList<>(List.of(label));
        arguments.addAll(List.of(values));
        fields.once(List.of(name, arguments), CodeBlock.of("$N.reserve($L)", name, Literals.list(arguments)));
    }

    /** Removes the series that some labels select. */
    CodeBlock removal(String method, List<LabelSource.FromParameter> sources, NameAllocator variables) {
        List<String> labels = sources.stream().map(LabelSource::label).toList();
        String constant = fields.constant(
                labels,
                ArrayTypeName.of(STRING),
                Identifiers.upperCase(method, "labels"),
                CodeBlock.of("{$L}", Literals.list(labels)));
        List<CodeBlock> arguments = new ArrayList<>(List.of(CodeBlock.of("$N", constant)));
        for (LabelSource.FromParameter source : sources) {
            arguments.add(
                    source.parameter().type() instanceof ParameterType.Constants
                            ? mapped(TypeNames.CONSTANT_LABEL, "removed", source, variables)
                            : string(source, variables));
        }
        return CodeBlock.builder()
                .addStatement("$N.remove($L)", name, CodeBlock.join(arguments, ",$W"))
                .build();
    }

    /** A parameter, mapped to what look-ups take by a field; {@code method} of the table creates the mapping. */
    private CodeBlock mapped(
            ClassName mapping, String method, LabelSource.FromParameter source, NameAllocator variables) {
        ParameterDeclaration parameter = source.parameter();
        CodeBlock.Builder value = CodeBlock.builder().add("$N.$L($L", name, method, Literals.of(source.label()));
        if (parameter.type() instanceof ParameterType.Constants declared) {
            // Each constant with its value: the enum may come from a jar, and a newer jar may change the order.
            value.add(",$W$T.values()", types.of(declared.erased()));
            for (int i = 0; i < declared.constants().size(); i++) {
                value.add(",$W$L", Literals.of(declared.constants().get(i).name()));
                value.add(", $L", Literals.of(source.constants().get(i)));
            }
        }
        List<String> words = method.equals("removed")
                ? List.of(family.name(), "removed", source.label())
                : List.of(family.name(), source.label());
        String field = fields.keep(
                List.of(name, method, source.label(), parameter.type().erased()),
                mapping,
                Identifiers.camelCase(words.toArray(String[]::new)),
                value.add(")").build());
        return CodeBlock.of("$N.of($N)", field, variable(source, variables));
    }

    private static CodeBlock string(LabelSource.FromParameter source, NameAllocator variables) {
        return source.parameter().type() == Simple.STRING
                ? CodeBlock.of("$N", variable(source, variables))
                : CodeBlock.of("$T.valueOf($N)", STRING, variable(source, variables));
    }

    private static String variable(LabelSource.FromParameter source, NameAllocator variables) {
        return variables.get(source.parameter().name());
    }

    private static CodeBlock array(CodeBlock elements) {
        return CodeBlock.of("new $T[] {$L}", STRING, elements);
    }
}
