package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.declaration.LabelsDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.declaration.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A label that a method gives a value.
 *
 * @param label the name that the catalog has for it, else the one that was written
 * @param written the name that was written, where one was
 * @param fixed the value, where it is fixed
 * @param parameter the parameter, where one gives the value
 * @param place where findings about it belong: the parameter, else the entry
 */
record Entry(
        String label,
        Optional<String> written,
        Optional<String> fixed,
        Optional<ParameterDeclaration> parameter,
        Place place) {

    /** Reads the labels of a method: those that are listed, else its parameters. */
    static List<Entry> of(MethodDeclaration method, Family family, Catalog catalog) {
        return of(
                method,
                Stream.of(
                                family.labels().stream().map(Label::name),
                                family.detail().stream().map(Detail::label),
                                ofAll(catalog))
                        .flatMap(names -> names)
                        .toList());
    }

    /** Reads the labels of a method that by itself says which labels its family has. */
    static List<Entry> defining(MethodDeclaration method, Catalog catalog) {
        return of(method, ofAll(catalog).toList());
    }

    /** The names that a catalog has something to say of, whatever the family. */
    private static Stream<String> ofAll(Catalog catalog) {
        return Stream.concat(
                catalog.commonLabels().stream().map(Label::name), catalog.forbiddenLabels().keySet().stream());
    }

    private static List<Entry> of(MethodDeclaration method, List<String> known) {
        return method.labels()
                .map(labels -> listed(method, labels, known))
                .orElseGet(() -> fromParameters(method, known));
    }

    private static List<Entry> listed(MethodDeclaration method, LabelsDeclaration labels, List<String> known) {
        List<Entry> entries = new ArrayList<>();
        for (LabelsDeclaration.Entry entry : labels.entries()) {
            Optional<ParameterDeclaration> parameter = entry.fixed().isPresent()
                    ? Optional.empty()
                    : method.parameters().stream()
                            .filter(p -> Words.match(p.label().orElse(p.name()), entry.label()))
                            .findFirst();
            entries.add(new Entry(
                    resolve(entry.label(), known).orElse(entry.label()),
                    Optional.of(entry.label()),
                    entry.fixed(),
                    parameter,
                    parameter.map(ParameterDeclaration::place).orElse(entry.place())));
        }
        return entries;
    }

    private static List<Entry> fromParameters(MethodDeclaration method, List<String> known) {
        List<Entry> entries = new ArrayList<>();
        for (ParameterDeclaration parameter : method.parameters()) {
            Optional<String> label = resolve(parameter.label().orElse(parameter.name()), known);
            if (parameter.label().isPresent() || isLabel(parameter.type(), label.isPresent())) {
                entries.add(new Entry(
                        label.or(parameter::label).orElseGet(() -> Words.snakeCase(parameter.name())),
                        parameter.label(),
                        Optional.empty(),
                        Optional.of(parameter),
                        parameter.place()));
            }
        }
        return entries;
    }

    private static boolean isLabel(ParameterType type, boolean bearsItsName) {
        return type == Simple.STRING
                || type == Simple.INT
                || type instanceof ParameterType.Constants
                || (bearsItsName && (type == Simple.BOOLEAN || type instanceof ParameterType.Other));
    }

    private static Optional<String> resolve(String name, List<String> known) {
        return known.contains(name)
                ? Optional.of(name)
                : known.stream().filter(label -> Words.match(label, name)).findFirst();
    }

    /** The values that a parameter or fixed entry is known to have, where it does not admit all. */
    Optional<List<String>> knownValues(Optional<Label> label) {
        if (fixed.isPresent()) {
            return fixed.map(List::of);
        }
        return parameter.flatMap(p -> {
            if (p.type() instanceof ParameterType.Constants constants) {
                return Optional.of(constants.constants().stream()
                        .map(constant -> constantValue(constant, label))
                        .toList());
            }
            return p.type() == Simple.BOOLEAN ? Optional.of(List.of("true", "false")) : Optional.empty();
        });
    }

    /** What a constant stands for: what it states, else the catalog's value of its name, else its name in lower case. */
    static String constantValue(ParameterType.Constant constant, Optional<Label> label) {
        return constant.labelValue()
                .or(() -> label.flatMap(l -> l.values().listed().keySet().stream()
                        .filter(value -> Words.matchValue(constant.name(), value))
                        .findFirst()))
                .orElseGet(() -> constant.name().toLowerCase(java.util.Locale.ROOT));
    }
}
