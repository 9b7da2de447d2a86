package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Place;
import dev.metricwright.catalog.declaration.LabelsDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A label to which a method gives a value.
 *
 * @param label its name in the catalog; if it is not in the catalog, its name as written
 * @param written its name as written in an annotation, if it is
 * @param fixed the value, if it is fixed
 * @param parameter the parameter that gives the value, if one does
 * @param place the place of findings about it: the parameter, else the entry in the annotation
 */
record LabelEntry(
        String label,
        Optional<String> written,
        Optional<String> fixed,
        Optional<ParameterDeclaration> parameter,
        Place place) {

    /** Reads the labels of a method: those in {@code @Labels}, else those of its parameters. */
    static List<LabelEntry> of(MethodDeclaration method, Family family, Catalog catalog) {
        List<String> known = new ArrayList<>();
        addNames(family.labels(), known);
        for (Detail detail : family.detail()) {
            known.add(detail.label());
        }
        known.addAll(ofAll(catalog));
        return of(method, known);
    }

    /** Reads the labels of a method that itself defines which labels its family has. */
    static List<LabelEntry> defining(MethodDeclaration method, Catalog catalog) {
        return of(method, ofAll(catalog));
    }

    /** The label names that a catalog defines or forbids for all families. */
    private static List<String> ofAll(Catalog catalog) {
        List<String> names = new ArrayList<>();
        addNames(catalog.commonLabels(), names);
        names.addAll(catalog.forbiddenLabels().keySet());
        return names;
    }

    private static void addNames(List<Label> labels, List<String> names) {
        for (Label label : labels) {
            names.add(label.name());
        }
    }

    private static List<LabelEntry> of(MethodDeclaration method, List<String> known) {
        return method.labels().isPresent()
                ? listed(method, method.labels().get(), known)
                : fromParameters(method, known);
    }

    private static List<LabelEntry> listed(MethodDeclaration method, LabelsDeclaration labels, List<String> known) {
        List<LabelEntry> entries = new ArrayList<>();
        for (LabelsDeclaration.Entry entry : labels.entries()) {
            Optional<ParameterDeclaration> parameter =
                    entry.fixed().isPresent() ? Optional.empty() : parameter(method, entry.label());
            entries.add(new LabelEntry(
                    Words.labelOf(entry.label(), known).orElse(entry.label()),
                    Optional.of(entry.label()),
                    entry.fixed(),
                    parameter,
                    parameter.isPresent() ? parameter.get().place() : entry.place()));
        }
        return entries;
    }

    /** The parameter that means a listed label, by the order in which {@link Words#labelOf} looks for one. */
    private static Optional<ParameterDeclaration> parameter(MethodDeclaration method, String label) {
        List<String> names = method.parameters().stream()
                .map(parameter -> parameter.label().orElse(parameter.name()))
                .toList();
        int index = names.indexOf(label);
        for (int i = 0; i < names.size() && index < 0; i++) {
            index = Words.snakeCase(names.get(i)).equals(label) ? i : -1;
        }
        for (int i = 0; i < names.size() && index < 0; i++) {
            index = Words.match(names.get(i), label) ? i : -1;
        }
        return index < 0 ? Optional.empty() : Optional.of(method.parameters().get(index));
    }

    private static List<LabelEntry> fromParameters(MethodDeclaration method, List<String> known) {
        List<LabelEntry> entries = new ArrayList<>();
        for (ParameterDeclaration parameter : method.parameters()) {
            Optional<String> label = Words.labelOf(parameter.label().orElse(parameter.name()), known);
            if (parameter.label().isPresent() || isLabel(parameter.type(), label.isPresent())) {
                entries.add(new LabelEntry(
                        label.orElse(parameter.label().orElse(Words.snakeCase(parameter.name()))),
                        parameter.label(),
                        Optional.empty(),
                        Optional.of(parameter),
                        parameter.place()));
            }
        }
        return entries;
    }

    private static boolean isLabel(ParameterType type, boolean hasItsName) {
        return type == Simple.STRING
                || type == Simple.INT
                || type instanceof ParameterType.Constants
                || (hasItsName && (type == Simple.BOOLEAN || isLabelByMistake(type)));
    }

    /**
     * Whether a type cannot be that of a label. Such a parameter counts as a label here, so that a rule can report it.
     */
    private static boolean isLabelByMistake(ParameterType type) {
        return type == Simple.INSTANT || type == Simple.LONG || type instanceof ParameterType.Other;
    }

    /** Whether a parameter gives the value, or the entry itself. */
    boolean hasValue() {
        return parameter.isPresent() || fixed.isPresent();
    }

    /** The values that a parameter or a fixed entry may have; empty if it admits any value. */
    Optional<List<String>> knownValues(Optional<Label> label) {
        if (fixed.isPresent()) {
            return Optional.of(List.of(fixed.get()));
        }
        if (parameter.isEmpty()) {
            return Optional.empty();
        }
        if (parameter.get().type() instanceof ParameterType.Constants constants) {
            return Optional.of(ConstantValues.of(label).of(constants));
        }
        return parameter.get().type() == Simple.BOOLEAN ? Optional.of(List.of("true", "false")) : Optional.empty();
    }
}
