package dev.metricwright.cli.scaffold;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.Place;
import dev.metricwright.catalog.ValueSet;
import dev.metricwright.catalog.declaration.FamilyReference;
import dev.metricwright.catalog.declaration.LabelsDeclaration;
import dev.metricwright.catalog.declaration.LabelsDeclaration.Entry;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration.Purpose;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.declaration.Placed;
import dev.metricwright.catalog.rules.ProposedBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The methods that record a family, as a user could have declared them. Their places are those of the family and its
 * labels in the catalog, where a user has to correct what a rule finds.
 */
final class Methods {

    /** Open labels that are numbers wherever they occur. */
    private static final Set<String> NUMBERS = Set.of("port", "status_code");

    private final Catalog catalog;
    private final Enums enums;

    Methods(Catalog catalog, Enums enums) {
        this.catalog = catalog;
        this.enums = enums;
    }

    List<PlannedMethod> of(Family family, List<Map<String, ValueSet>> parts, List<String> names) {
        List<PlannedMethod> methods = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Place place = family.origin();
            // Only the first method states the bounds.
            FamilyReference reference = reference(family, i == 0 ? bounds(family) : Optional.empty(), place);
            methods.add(new PlannedMethod(family, method(family, parts.get(i), names.get(i), reference)));
        }
        return methods;
    }

    private MethodDeclaration method(
            Family family, Map<String, ValueSet> part, String name, FamilyReference reference) {
        Place place = reference.place();
        List<Entry> entries = new ArrayList<>();
        List<ParameterDeclaration> parameters = new ArrayList<>();
        for (Label label : family.labels()) {
            ValueSet values = part.get(label.name());
            if (values == null) {
                continue;
            }
            entries.add(new Entry(label.name(), Values.only(values), label.origin()));
            if (Values.only(values).isEmpty()) {
                parameters.add(parameter(family, label, type(label, values), parameters));
            }
        }
        Recording recording = Recording.of(family);
        recording
                .value()
                .ifPresent(type -> parameters.add(
                        new ParameterDeclaration(free(recording.name(), family), Optional.empty(), type, place)));
        return new MethodDeclaration(
                name,
                Optional.of(new Placed<>(catalog.name(), place)),
                Optional.of(reference),
                Optional.of(new LabelsDeclaration(entries, OptionalInt.empty(), false, place)),
                parameters,
                false,
                recording.result(),
                Set.of(Purpose.RECORDS),
                false,
                place);
    }

    private static FamilyReference reference(Family family, Optional<List<Double>> bounds, Place place) {
        return new FamilyReference(
                new Placed<>(family.name(), place),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                bounds.map(all -> new Placed<>(all, place)),
                place);
    }

    private static Optional<List<Double>> bounds(Family family) {
        return family.type() == FamilyType.HISTOGRAM && family.buckets() instanceof BucketRule.Chosen
                ? Optional.of(ProposedBounds.of(family))
                : Optional.empty();
    }

    private ParameterType type(Label label, ValueSet values) {
        if (Values.isFlag(values)) {
            return Simple.BOOLEAN;
        }
        return Values.isEnum(values) ? enums.of(values).type() : isNumber(label) ? Simple.INT : Simple.STRING;
    }

    private static boolean isNumber(Label label) {
        boolean named = NUMBERS.contains(label.name()) || label.name().endsWith("_port");
        return named
                && !label.optional()
                && label.values() instanceof LabelValues.Open open
                && open.pattern().isEmpty()
                && open.listed().keySet().stream().allMatch(value -> value.matches("0|[1-9][0-9]{0,8}"));
    }

    /** A parameter for a label. It states the label if its name could also mean another label, or means none. */
    private static ParameterDeclaration parameter(
            Family family, Label label, ParameterType type, List<ParameterDeclaration> before) {
        String plain = Identifiers.parameter(label.name());
        String name = plain;
        for (int number = 2; isTaken(name, before); number++) {
            name = plain + number;
        }
        boolean isClear = matches(name, label.name())
                && family.labels().stream()
                                .filter(other -> matches(plain, other.name()))
                                .count()
                        == 1;
        return new ParameterDeclaration(
                name, isClear ? Optional.empty() : Optional.of(label.name()), type, label.origin());
    }

    private static boolean isTaken(String name, List<ParameterDeclaration> parameters) {
        return parameters.stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    /** A name for the value. It differs from the names of all labels. */
    private static String free(String wanted, Family family) {
        String name = wanted;
        for (int number = 2; isLabel(name, family); number++) {
            name = number == 2 ? "value" : "value" + number;
        }
        return name;
    }

    private static boolean isLabel(String name, Family family) {
        return family.labels().stream().anyMatch(label -> matches(name, label.name()));
    }

    private static boolean matches(String name, String label) {
        return name.replace("_", "").equalsIgnoreCase(label.replace("_", ""));
    }
}
