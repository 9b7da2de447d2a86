package dev.metricwright.processor.write;

import static dev.metricwright.processor.write.TypeNames.STRING;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.NameAllocator;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.TypeName;
import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.ShortestDecimal;
import dev.metricwright.catalog.checked.CheckedFamily;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.checked.StartLabel;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The table of a family in a recorder: how it is created, and how its series are looked up and removed. */
final class FamilyTable {

    private final CheckedFamily checked;
    private final Family family;
    private final RecorderFields fields;
    private final StaticMethods methods;
    private final TypeNames types;
    private final ClassName type;
    private final String name;

    FamilyTable(CheckedFamily checked, RecorderFields fields, StaticMethods methods, TypeNames types) {
        this.checked = checked;
        this.family = checked.family();
        this.fields = fields;
        this.methods = methods;
        this.types = types;
        this.type = TypeNames.table(family.type());
        this.name = fields.declare(type, Identifiers.camelCase(family.name()), "The series of a family.");
    }

    String name() {
        return name;
    }

    TypeName spaceType() {
        return TypeNames.keySpace(family.type());
    }

    ClassName cellType() {
        return TypeNames.cell(family.type());
    }

    /** Creates the table, or finds the one that the registry already has. */
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
        family.documentation().pipelines().forEach((pipeline, labels) -> {
            List<String> arguments = new ArrayList<>(List.of(pipeline));
            arguments.addAll(labels);
            definition.add("\n.pipeline($L)", Literals.list(arguments));
        });
        checked.maxSeries().ifPresent(max -> definition.add("\n.maxSeries($L)", max));
        if (family.lifetime().retain()) {
            definition.add("\n.retain()");
        }
        if (checked.isSampled()) {
            definition.add("\n.sampled()");
        }
        family.lifetime()
                .expireAfter()
                .ifPresent(time -> definition.add("\n.expireAfter($T.parse($S))", TypeNames.DURATION, time.toString()));
        definition.add("\n.build()$<$<");
        String method = methods.add(
                Identifiers.camelCase(family.name()),
                "Defines a family.\n\n@param $N the registry\n@return its series\n",
                type,
                ParameterSpec.builder(TypeNames.REGISTRY, registry).build(),
                CodeBlock.builder()
                        .addStatement("return $T.of(\n$N,\n$L)", type, registry, definition.build())
                        .build());
        return CodeBlock.builder()
                .addStatement("$N = $N($N)", name, method, registry)
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
        List<String> listed = List.copyOf(label.values().listed().keySet());
        if (label.isClosed() && !checked.opened().contains(label.name())) {
            code.add(
                    "$T.closed($L,$W$L)",
                    TypeNames.LABEL_DEFINITION,
                    Literals.of(label.name()),
                    methods.arguments(valuesOf(label.name()), listed));
        } else {
            code.add(open(
                    label.name(), label.values() instanceof LabelValues.Open open ? open.max() : OptionalInt.empty()));
            if (!listed.isEmpty()) {
                code.add(".listed($L)", methods.arguments(valuesOf(label.name()), listed));
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

    private static String valuesOf(String label) {
        return Identifiers.camelCase(label, "values");
    }

    /** Creates the series that exist from the start. */
    CodeBlock start() {
        if (checked.start().isEmpty()) {
            return CodeBlock.of("");
        }
        if (family.labels().isEmpty()) {
            return started(name);
        }
        String table = "table";
        String method = methods.add(
                Identifiers.camelCase("start", family.name()),
                "Starts series of a family at 0.\n\n@param $N the series of the family\n",
                TypeName.VOID,
                ParameterSpec.builder(type, table).build(),
                started(table));
        return CodeBlock.builder().addStatement("$N($N)", method, name).build();
    }

    private CodeBlock started(String table) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (List<List<String>> product : checked.start()) {
            List<CodeBlock> values = new ArrayList<>();
            for (int i = 0; i < product.size(); i++) {
                String label = family.labels().get(i).name();
                values.add(methods.array(valuesOf(label), product.get(i)));
            }
            code.addStatement("$N.startAtZero($L)", table, CodeBlock.join(values, ",$W"));
        }
        return code.build();
    }

    /** A series as a method selects it: the codes of its values, combined with {@code |}, and the values themselves. */
    record Series(CodeBlock key, CodeBlock values) {}

    /** The series that a method records in, expressed with a key space and the parameters. */
    Series series(List<LabelSource> sources, String space, NameAllocator variables) {
        List<CodeBlock> codes = new ArrayList<>();
        List<CodeBlock> values = new ArrayList<>();
        boolean isOne = sources.stream().filter(FamilyTable::hasCode).count() == 1;
        for (int position = 0; position < sources.size(); position++) {
            LabelSource source = sources.get(position);
            if (source instanceof LabelSource.FromParameter passed) {
                CodeBlock code = code(passed, position, space, variables);
                boolean isChoice = passed.parameter().type() == Simple.BOOLEAN && !isOne;
                codes.add(isChoice ? CodeBlock.of("($L)", code) : code);
                values.add(value(passed, variables));
            } else {
                String fixed = ((LabelSource.Fixed) source).value();
                if (hasCode(source)) {
                    codes.add(CodeBlock.of("$N", fixedCode(source.label(), fixed)));
                }
                values.add(Literals.of(fixed));
            }
        }
        return new Series(
                codes.isEmpty() ? CodeBlock.of("0") : CodeBlock.join(codes, "$W| "), CodeBlock.join(values, ",$W"));
    }

    /** Whether a label contributes a code to the key. The code of an absent label is 0, so it is left out. */
    private static boolean hasCode(LabelSource source) {
        return !(source instanceof LabelSource.Fixed fixed) || !fixed.value().isEmpty();
    }

    private CodeBlock code(LabelSource.FromParameter source, int position, String space, NameAllocator variables) {
        ParameterType type = source.parameter().type();
        String variable = variable(source, variables);
        if (type instanceof ParameterType.Constants) {
            return CodeBlock.of("$N.code($N)", mapping(source), variable);
        }
        if (type == Simple.BOOLEAN) {
            String ifTrue = fixedCode(source.label(), "true");
            return CodeBlock.of("$N ? $N$W: $N", variable, ifTrue, fixedCode(source.label(), "false"));
        }
        CodeBlock value = type == Simple.INT ? CodeBlock.of("$N", variable) : string(source, variables);
        return CodeBlock.of("$N.code($L, $L)", space, position, value);
    }

    private String fixedCode(String label, String value) {
        return fields.keep(
                List.of(name, label, value),
                TypeName.LONG,
                Identifiers.camelCase(family.name(), label, value),
                "The code of a label value.",
                CodeBlock.of("$N.code($L)", name, Literals.list(List.of(label, value))));
    }

    /**
     * The field that maps an enum to label values. It lists each constant with its value, because a newer jar may
     * change the order of the constants.
     */
    private String mapping(LabelSource.FromParameter source) {
        ParameterType.Constants declared =
                (ParameterType.Constants) source.parameter().type();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < declared.constants().size(); i++) {
            pairs.add(declared.constants().get(i).name());
            pairs.add(source.constants().get(i));
        }
        return fields.keep(
                List.of(name, source.label(), declared.erased()),
                TypeNames.ENUM_LABEL,
                Identifiers.camelCase(family.name(), source.label()),
                "The label values of an enum's constants.",
                CodeBlock.of(
                        "$N.enumLabel($L,$W$T.values(),$W$L)",
                        name,
                        Literals.of(source.label()),
                        types.of(declared.erased()),
                        methods.call(Identifiers.camelCase(declared.erased().simpleName(), "values"), pairs)));
    }

    /** Creates the series that start when a method passes the values of some labels. */
    CodeBlock starts(String method, List<CheckedMethod.Start> starts, NameAllocator variables) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (CheckedMethod.Start start : starts) {
            List<CodeBlock> values = new ArrayList<>();
            for (int i = 0; i < start.labels().size(); i++) {
                values.add(values(start.labels().get(i), family.labels().get(i).name(), variables));
            }
            code.addStatement("$N.startAtZero($L)", name, CodeBlock.join(values, ",$W"));
        }
        if (starts.size() == 1) {
            return code.build();
        }
        // A null is a mistake in the call. One check before all starts counts it once.
        List<LabelSource.FromParameter> passed = starts.get(0).labels().stream()
                .filter(StartLabel.Passed.class::isInstance)
                .map(label -> ((StartLabel.Passed) label).source())
                .toList();
        return CodeBlock.builder()
                .beginControlFlow("if ($N.acceptsLabels($L))", name, selection(method, passed, variables))
                .add(code.build())
                .endControlFlow()
                .build();
    }

    private CodeBlock values(StartLabel started, String label, NameAllocator variables) {
        if (started instanceof StartLabel.Known known) {
            return methods.array(valuesOf(label), known.values());
        }
        StartLabel.Passed passed = (StartLabel.Passed) started;
        CodeBlock value = value(passed.source(), variables);
        List<CodeBlock> compared = new ArrayList<>(List.of(value));
        passed.values().named().forEach(named -> compared.add(Literals.of(named)));
        passed.distinctFrom().ifPresent(other -> compared.add(value(other, variables)));
        if (compared.size() == 1 && passed.values().inverted()) {
            return StaticMethods.newArray(value);
        }
        return CodeBlock.of(
                "$T.$L($L)",
                TypeNames.START_VALUES,
                passed.values().inverted() ? "except" : "only",
                CodeBlock.join(compared, ",$W"));
    }

    /** Removes the series that some labels select. */
    CodeBlock removal(String method, List<LabelSource.FromParameter> sources, NameAllocator variables) {
        return CodeBlock.builder()
                .addStatement("$N.remove($L)", name, selection(method, sources, variables))
                .build();
    }

    /** The names of some labels, and their values. */
    private CodeBlock selection(String method, List<LabelSource.FromParameter> sources, NameAllocator variables) {
        List<String> labels = sources.stream().map(LabelSource::label).toList();
        String constant = fields.constant(
                labels,
                ArrayTypeName.of(STRING),
                Identifiers.upperCase(method, "labels"),
                "The labels by which a method selects series.",
                CodeBlock.of("{$L}", Literals.list(labels)));
        List<CodeBlock> arguments = new ArrayList<>(List.of(CodeBlock.of("$N", constant)));
        sources.forEach(source -> arguments.add(value(source, variables)));
        return CodeBlock.join(arguments, ",$W");
    }

    private CodeBlock value(LabelSource.FromParameter source, NameAllocator variables) {
        return source.parameter().type() instanceof ParameterType.Constants
                ? CodeBlock.of("$N.value($N)", mapping(source), variable(source, variables))
                : string(source, variables);
    }

    private static CodeBlock string(LabelSource.FromParameter source, NameAllocator variables) {
        return source.parameter().type() == Simple.STRING
                ? CodeBlock.of("$N", variable(source, variables))
                : CodeBlock.of("$T.valueOf($N)", STRING, variable(source, variables));
    }

    private static String variable(LabelSource.FromParameter source, NameAllocator variables) {
        return variables.get(source.parameter().name());
    }
}
