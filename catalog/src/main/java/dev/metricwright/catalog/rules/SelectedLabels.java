package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The labels by which a method selects series, to start or to remove them. */
final class SelectedLabels {

    private SelectedLabels() {}

    /** The label that a parameter means; empty if no label matches. */
    static Optional<String> label(ParameterDeclaration parameter, List<String> labels) {
        return Words.labelOf(parameter.label().orElse(parameter.name()), labels);
    }

    /** The label that a parameter means, as a user writes it. */
    static String written(ParameterDeclaration parameter) {
        return parameter.label().orElse(Words.snakeCase(parameter.name()));
    }

    /** The names of a family's labels. */
    static List<String> labels(Family family) {
        return family.labels().stream().map(Label::name).toList();
    }

    /** The names of a family's labels, and of its detail labels. */
    static List<String> labelsAndDetails(Family family) {
        List<String> names = new ArrayList<>(labels(family));
        for (Detail detail : family.detail()) {
            names.add(detail.label());
        }
        return names;
    }

    /**
     * The labels by which a method selects series of a family, in the order of its parameters.
     *
     * @param among the names of the labels by which it may select
     * @param opened closed labels of the family with values that its catalog does not list
     * @return the labels; empty if the family lacks one of them
     */
    static Optional<List<LabelSource.FromParameter>> of(
            MethodDeclaration method, Family family, List<String> among, Set<String> opened) {
        List<LabelSource.FromParameter> sources = new ArrayList<>();
        for (ParameterDeclaration parameter : method.parameters()) {
            Optional<String> label = label(parameter, among);
            if (label.isEmpty()) {
                return Optional.empty();
            }
            sources.add(source(label.get(), parameter, family, opened));
        }
        return Optional.of(sources);
    }

    /**
     * The source of the value of a label. An enum may have constants whose values only other families have. These
     * constants do not select series of this family.
     */
    private static LabelSource.FromParameter source(
            String name, ParameterDeclaration parameter, Family family, Set<String> opened) {
        if (!(parameter.type() instanceof ParameterType.Constants declared)) {
            return new LabelSource.FromParameter(name, parameter, List.of());
        }
        Optional<Label> label = family.label(name);
        ConstantValues values = ConstantValues.of(label);
        boolean isClosed = label.isPresent() && label.get().isClosed() && !opened.contains(name);
        List<ParameterType.Constant> known = new ArrayList<>();
        for (ParameterType.Constant constant : declared.constants()) {
            if (!isClosed || hasValue(family, label.get(), values.of(constant))) {
                known.add(constant);
            }
        }
        ParameterType.Constants knownConstants = new ParameterType.Constants(declared.erased(), known);
        return new LabelSource.FromParameter(name, parameter.withType(knownConstants), values.of(knownConstants));
    }

    private static boolean hasValue(Family family, Label label, String value) {
        return label.values().listed().containsKey(value)
                || (value.isEmpty() && !FamilySpace.isRequired(family, label));
    }
}
