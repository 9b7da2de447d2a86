package dev.metricwright.processor.write;

import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.checked.CheckedFamily;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** The table of a family as a recorder has it: how it is made, and how a series is looked up in it. */
final class FamilyTable {

    /** Up to this many open labels, look-ups take each as an argument of its own. */
    private static final int LOOKUP_ARGUMENTS = 6;

    private final CheckedFamily checked;
    private final Family family;
    private final String declaredBy;
    private final Fields fields;
    private final IdentityHashMap<ParameterDeclaration, Code> types;
    private final List<String> dense;
    private final String name;

    FamilyTable(
            CheckedFamily checked,
            String declaredBy,
            Fields fields,
            IdentityHashMap<ParameterDeclaration, Code> types) {
        this.types = types;
        this.checked = checked;
        this.family = checked.family();
        this.declaredBy = declaredBy;
        this.fields = fields;
        this.dense = checked.denseLabels();
        this.name = fields.declare(RuntimeTypes.table(family.type()), Identifiers.camelCase(family.name()));
    }

    String name() {
        return name;
    }

    /** Makes the table, or finds the one that the registry has. */
    Code creation(String registry) {
        Code code = new Code();
        code.add("$L = $T.of(\n$>$>$L,\n", name, RuntimeTypes.table(family.type()), registry);
        code.add("$T.$L\n$>$>", RuntimeTypes.FAMILY_DEFINITION, kind());
        code.add(".declaredBy($S)\n", declaredBy);
        if (!family.help().isEmpty()) {
            code.add(".help($S)\n", family.help());
        }
        if (!family.unit().isEmpty()) {
            code.add(".unit($S)\n", family.unit());
        }
        for (Label label : family.labels()) {
            code.add(".label($L)\n", definition(label));
        }
        for (Detail detail : family.detail()) {
            code.add(".detail($L, $S)\n", open(detail.label(), detail.max()), detail.ask());
        }
        if (checked.maxSeries().isPresent()) {
            code.add(".maxSeries($L)\n", checked.maxSeries().getAsInt());
        }
        if (family.retain()) {
            code.add(".retain()\n");
        }
        return code.add(".build());\n$<$<$<$<");
    }

    private Code kind() {
        if (family.type() == FamilyType.HISTOGRAM) {
            Code bounds = new Code();
            for (Double bound : checked.bounds()) {
                bounds.add(",$W$L", bound);
            }
            return Code.of("histogram($S$L)", family.name(), bounds);
        }
        return Code.of("$L($S)", family.type().word(), family.name());
    }

    private Code definition(Label label) {
        Code code = new Code();
        Collection<String> listed = label.values().listed().keySet();
        if (dense.contains(label.name())) {
            code.add("$T.closed($S$L)", RuntimeTypes.LABEL_DEFINITION, label.name(), further(listed));
        } else {
            OptionalInt max = label.values() instanceof LabelValues.Open open ? open.max() : OptionalInt.empty();
            code.add(open(label.name(), max));
            if (!listed.isEmpty()) {
                code.add(".listed($L)", strings(listed));
            }
            if (!label.overflow().equals(Label.OVERFLOW)) {
                code.add(".overflow($S)", label.overflow());
            }
        }
        return family.isRequired(label) ? code : code.add(".optional()");
    }

    private static Code open(String label, OptionalInt max) {
        return max.isPresent()
                ? Code.of("$T.open($S, $L)", RuntimeTypes.LABEL_DEFINITION, label, max.getAsInt())
                : Code.of("$T.open($S)", RuntimeTypes.LABEL_DEFINITION, label);
    }

    /** Makes the series that exist from the start. */
    Code start() {
        Code code = new Code();
        for (List<List<String>> product : checked.start()) {
            List<Code> values = new ArrayList<>();
            for (List<String> set : product) {
                values.add(Code.of("new $T[] {$L}", ClassName.STRING, strings(set)));
            }
            code.addStatement("$L.startAtZero($L)", name, Code.join(values, ",$W"));
        }
        return code;
    }

    /** Looks up the cell of a series. */
    Code cell(List<LabelSource> sources) {
        List<Code> open = new ArrayList<>();
        List<Code> closed = new ArrayList<>();
        for (LabelSource source : sources) {
            if (dense.contains(source.label())) {
                closed.add(offset(source));
            } else {
                open.add(text(source));
            }
        }
        Code values = Code.join(open, ",$W");
        if (open.size() > LOOKUP_ARGUMENTS) {
            values = Code.of("new $T[] {$L}", ClassName.STRING, values);
            if (closed.isEmpty()) {
                closed.add(Code.of("0"));
            }
        }
        Code offset = Code.join(closed, "$W+ ");
        Code separator = Code.of(open.isEmpty() || closed.isEmpty() ? "" : ",$W");
        return Code.of("$L.at($L$L$L)", name, values, separator, offset);
    }

    /** The part of an index that a closed label contributes. */
    private Code offset(LabelSource source) {
        if (source instanceof LabelSource.FromParameter passed) {
            ParameterDeclaration parameter = passed.parameter();
            if (parameter.type() == Simple.BOOLEAN) {
                return mapped(RuntimeTypes.FLAG_LABEL, Code.of("$L.closedFlag($S)", name, source.label()), passed);
            }
            return mapped(RuntimeTypes.CLOSED_LABEL, enumMapping("closed", passed), passed);
        }
        String value = ((LabelSource.Fixed) source).value();
        String wish = value.isEmpty()
                ? Identifiers.camelCase(family.name(), "without", source.label())
                : Identifiers.camelCase(family.name(), source.label(), value);
        return Code.of(
                "$L", fields.keep(Code.of("int"), wish, Code.of("$L.offset($S, $S)", name, source.label(), value)));
    }

    /** The value of a label that is open in the table. */
    private Code text(LabelSource source) {
        if (source instanceof LabelSource.Fixed fixed) {
            if (!fixed.value().isEmpty()) {
                fields.reserve(Code.of("$L.reserve($S, $S)", name, source.label(), fixed.value()));
            }
            return Code.of("$S", fixed.value());
        }
        LabelSource.FromParameter passed = (LabelSource.FromParameter) source;
        ParameterDeclaration parameter = passed.parameter();
        if (parameter.type() == Simple.INT) {
            return mapped(RuntimeTypes.INT_LABEL, Code.of("$L.ints($S)", name, source.label()), passed);
        }
        if (parameter.type() == Simple.BOOLEAN) {
            fields.reserve(Code.of("$L.reserve($S, $S, $S)", name, source.label(), "true", "false"));
            return Code.of("$L ? $S : $S", parameter.name(), "true", "false");
        }
        if (parameter.type() instanceof ParameterType.Constants) {
            return mapped(RuntimeTypes.CONSTANT_LABEL, enumMapping("constants", passed), passed);
        }
        return parameter.type() == Simple.STRING
                ? Code.of("$L", parameter.name())
                : Code.of("$T.valueOf($L)", ClassName.STRING, parameter.name());
    }

    /** Names each constant with its value: the enum may come from a jar, and change its order without us. */
    private Code enumMapping(String method, LabelSource.FromParameter source) {
        Code pairs = new Code();
        if (source.parameter().type() instanceof ParameterType.Constants declared) {
            for (int i = 0; i < declared.constants().size(); i++) {
                pairs.add(
                        ",$W$S, $S",
                        declared.constants().get(i).name(),
                        source.constants().get(i));
            }
        }
        Code type = Objects.requireNonNull(types.get(source.parameter()), source.label());
        return Code.of("$L.$L($S,$W$L.values()$L)", name, method, source.label(), type, pairs);
    }

    /** The value of an enum by which series are removed. */
    Code removedConstant(LabelSource.FromParameter source) {
        String wish = Identifiers.camelCase(family.name(), "removed", source.label());
        String field = fields.keep(Code.of("$T", RuntimeTypes.CONSTANT_LABEL), wish, enumMapping("removed", source));
        return Code.of("$L.of($L)", field, source.parameter().name());
    }

    private Code mapped(ClassName type, Code value, LabelSource.FromParameter source) {
        String wish = Identifiers.camelCase(family.name(), source.label());
        String field = fields.keep(Code.of("$T", type), wish, value);
        return Code.of("$L.of($L)", field, source.parameter().name());
    }

    /** Values as further arguments, of which there may be none: an enum can be without constants. */
    private static Code further(Collection<String> values) {
        Code further = new Code();
        for (String value : values) {
            further.add(",$W$S", value);
        }
        return further;
    }

    static Code strings(Collection<String> values) {
        Code strings = new Code();
        String separator = "";
        for (String value : values) {
            strings.add(separator).add("$S", value);
            separator = ",$W";
        }
        return strings;
    }
}
