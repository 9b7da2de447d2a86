package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.declaration.ErasedType;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.finding.Details;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The use of a label by a method, which gives it a value.
 *
 * @param subject the method
 * @param entry the label
 * @param isRepeated whether an earlier entry gives the same label a value
 */
record LabelUse(Subject subject, LabelEntry entry, boolean isRepeated) {

    private static final ParameterType NO_PARAMETER = new ParameterType.Other("void", ErasedType.Primitive.VOID);

    String name() {
        return entry.label();
    }

    String written() {
        return entry.written().orElse(entry.label());
    }

    Family family() {
        return subject.family();
    }

    Optional<Label> label() {
        return family().label(name());
    }

    Optional<Detail> detail() {
        return family().detail().stream()
                .filter(detail -> detail.label().equals(name()))
                .findFirst();
    }

    /** Whether the family declares the label, as a label or as a detail label. */
    boolean isDeclared() {
        return label().isPresent() || detail().isPresent();
    }

    /** Whether all families of the registry have the label. */
    boolean isCommon() {
        return subject.catalog().commonLabels().stream()
                .anyMatch(common -> common.name().equals(name()));
    }

    /** The reason why the catalog forbids the label; empty if it does not. */
    Optional<String> forbiddenBecause() {
        return Optional.ofNullable(subject.catalog().forbiddenLabels().get(name()));
    }

    Collection<String> listed() {
        Optional<Label> label = label();
        return label.isPresent() ? label.get().values().listed().keySet() : Set.of();
    }

    /** The type of its parameter; {@code void} if it has none. */
    ParameterType type() {
        return entry.parameter().isPresent() ? entry.parameter().get().type() : NO_PARAMETER;
    }

    /** Whether any text, or any number, can be passed. */
    boolean admitsAnything() {
        return type() == ParameterType.Simple.STRING || type() == ParameterType.Simple.INT;
    }

    /** Whether the label is given by an {@code int}, which may be meant as the value of the family. */
    boolean mayBeValue() {
        return type() == ParameterType.Simple.INT && family().type() != FamilyType.INFO;
    }

    /** What to do if the parameter is meant as the value. */
    String asValue() {
        String parameter = entry.parameter().map(ParameterDeclaration::name).orElse(name());
        String make = "make " + parameter + " " + MethodRules.amountInsteadOfInt(family());
        if (entry.written().isEmpty()) {
            return make;
        }
        boolean isListed = subject.method().labels().isPresent();
        return "remove " + (isListed ? "\"" + written() + "\" from @Labels" : "@Label") + " and " + make;
    }

    /** A finding about the label. */
    Optional<Finding> breaks(Rule rule, Object... details) {
        return Optional.of(rule.at(entry.place(), details));
    }

    /** A finding about the label. */
    Optional<Finding> breaks(Details details) {
        return Optional.of(details.at(entry.place()));
    }
}
