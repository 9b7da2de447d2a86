package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration.Purpose;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.declaration.Result;
import dev.metricwright.catalog.finding.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules about methods that select series by labels, to start or to remove them. */
final class SelectionRules {

    private final Findings findings;
    private final Texts texts;
    private final List<String> labels;
    private final boolean allFound;

    /**
     * The findings about methods with one purpose.
     *
     * @param nothing the finding that the method has no parameters
     * @param returnType the finding that it returns something
     * @param noLabel the finding that no family has any labels
     * @param unknownLabel the finding that no family has a label
     * @param inNone the finding that no family has all of the labels
     */
    record Texts(Rule nothing, Rule returnType, Rule noLabel, Rule unknownLabel, Rule inNone) {}

    /**
     * Rules for the methods of an interface.
     *
     * @param labels the labels of all families whose series may be selected
     * @param allFound whether these are all families that the methods of the interface name
     */
    SelectionRules(Findings findings, Texts texts, Collection<String> labels, boolean allFound) {
        this.findings = findings;
        this.texts = texts;
        this.labels = List.copyOf(labels);
        this.allFound = allFound;
    }

    /** Whether a method returns nothing, and each of its parameters is a label. */
    boolean check(MethodDeclaration method) {
        if (!checkShape(method)) {
            return false;
        }
        boolean clean = true;
        Set<String> seen = new HashSet<>();
        for (ParameterDeclaration parameter : method.parameters()) {
            clean &= checkLabel(parameter, seen);
        }
        return clean;
    }

    /** Reports that no family has all of the labels of a method. */
    void reportInNone(MethodDeclaration method) {
        if (allFound) {
            List<String> asked =
                    method.parameters().stream().map(SelectionRules::written).toList();
            findings.report(texts.inNone(), method.place(), Words.list(asked), method.name());
        }
    }

    private boolean checkShape(MethodDeclaration method) {
        if (method.purposes().size() > 1) {
            Iterator<Purpose> purposes = method.purposes().iterator();
            Purpose one = purposes.next();
            Purpose other = purposes.next();
            return refuse(Rule.TWO_PURPOSES, method, one.verb(), other.verb(), one.annotation(), other.annotation());
        }
        if (method.result().kind() != Result.Kind.VOID) {
            return refuse(texts.returnType(), method, method.result().words());
        }
        if (method.parameters().isEmpty()) {
            return refuse(texts.nothing(), method);
        }
        return !method.namesLost() || refuse(Rule.LABEL_NAMES_UNAVAILABLE, method);
    }

    private boolean checkLabel(ParameterDeclaration parameter, Set<String> seen) {
        String name = written(parameter);
        Optional<String> label = label(name, labels);
        if (label.isEmpty()) {
            if (allFound && labels.isEmpty()) {
                findings.report(texts.noLabel(), parameter.place(), name);
            } else if (allFound) {
                findings.report(
                        texts.unknownLabel(),
                        parameter.place(),
                        name,
                        Words.didYouMean(name, labels),
                        Words.list(labels));
            }
            return false;
        }
        if (!seen.add(label.get()) && findings.report(Rule.DUPLICATE_LABEL, parameter.place(), label.get())) {
            return false;
        }
        return isLabelType(parameter.type())
                || !findings.report(
                        Rule.LABEL_TYPE,
                        parameter.place(),
                        label.get(),
                        parameter.type().words(),
                        LabelRules.labelTypeFor(parameter.type()));
    }

    private static Optional<String> label(String name, Collection<String> labels) {
        for (String label : labels) {
            if (Words.match(label, name)) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    private static String written(ParameterDeclaration parameter) {
        return parameter.label().orElse(Words.snakeCase(parameter.name()));
    }

    private static boolean isLabelType(ParameterType type) {
        return type == Simple.STRING
                || type == Simple.INT
                || type == Simple.BOOLEAN
                || type instanceof ParameterType.Constants;
    }

    private boolean refuse(Rule rule, MethodDeclaration method, Object... details) {
        Object[] all = new Object[details.length + 1];
        all[0] = method.name();
        System.arraycopy(details, 0, all, 1, details.length);
        findings.report(rule, method.place(), all);
        return false;
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
     * The labels of a family that the parameters of a method select by, in the order of the parameters.
     *
     * @param among the names of the labels that the parameters may select by
     * @param opened closed labels of the family with values that its catalog does not list
     * @return the labels; empty if the family lacks one of them
     */
    static Optional<List<LabelSource.FromParameter>> selected(
            MethodDeclaration method, Family family, List<String> among, Set<String> opened) {
        List<LabelSource.FromParameter> sources = new ArrayList<>();
        for (ParameterDeclaration parameter : method.parameters()) {
            Optional<String> label = label(written(parameter), among);
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
        boolean isClosed = label.isPresent() && label.get().isClosed() && !opened.contains(name);
        List<ParameterType.Constant> known = new ArrayList<>();
        for (ParameterType.Constant constant : declared.constants()) {
            if (!isClosed || hasValue(family, label.get(), Entry.constantValue(constant, label))) {
                known.add(constant);
            }
        }
        ParameterType.Constants knownConstants = new ParameterType.Constants(declared.erased(), known);
        return new LabelSource.FromParameter(
                name,
                new ParameterDeclaration(parameter.name(), parameter.label(), knownConstants, parameter.place()),
                Entry.constantValues(knownConstants, label));
    }

    private static boolean hasValue(Family family, Label label, String value) {
        return label.values().listed().containsKey(value)
                || (value.isEmpty() && !FamilySpace.isRequired(family, label));
    }
}
