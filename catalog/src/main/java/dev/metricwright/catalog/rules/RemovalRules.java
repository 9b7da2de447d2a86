package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.declaration.Result;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules about methods that remove series. */
final class RemovalRules {

    private final Findings findings;
    private final List<Family> families;
    private final List<String> labels;
    private final boolean allFound;

    /**
     * Rules for the removals of an interface.
     *
     * @param families the families that the interface records
     * @param allFound whether these are all that its methods name
     */
    RemovalRules(Findings findings, List<Family> families, boolean allFound) {
        this.findings = findings;
        this.families = families;
        Set<String> names = new LinkedHashSet<>();
        for (Family family : families) {
            for (Label label : family.labels()) {
                names.add(label.name());
            }
        }
        this.labels = List.copyOf(names);
        this.allFound = allFound;
    }

    /** What a method removes, where it is right. */
    Optional<CheckedMethod> removal(MethodDeclaration method) {
        if (!hasShape(method)) {
            return Optional.empty();
        }
        boolean clean = true;
        for (ParameterDeclaration parameter : method.parameters()) {
            clean &= isClean(parameter);
        }
        if (!clean) {
            return Optional.empty();
        }
        List<CheckedMethod.Loss> losses = new ArrayList<>();
        for (Family family : families) {
            Optional<CheckedMethod.Loss> loss = loss(method, family);
            if (loss.isPresent()) {
                losses.add(loss.get());
            }
        }
        if (losses.isEmpty()) {
            if (allFound) {
                List<String> asked =
                        method.parameters().stream().map(RemovalRules::written).toList();
                findings.report(Rule.REMOVES_FROM_NONE, method.place(), Words.list(asked), method.name());
            }
            return Optional.empty();
        }
        return Optional.of(new CheckedMethod.Removes(method, losses));
    }

    private boolean hasShape(MethodDeclaration method) {
        if (method.family().isPresent()) {
            return refuse(Rule.RECORDS_AND_REMOVES, method);
        }
        if (method.result().kind() != Result.Kind.VOID) {
            return refuse(Rule.REMOVAL_RETURN_TYPE, method, method.result().words());
        }
        if (method.parameters().isEmpty()) {
            return refuse(Rule.REMOVES_NOTHING, method);
        }
        return !method.namesLost() || refuse(Rule.LABEL_NAMES_UNAVAILABLE, method);
    }

    private boolean isClean(ParameterDeclaration parameter) {
        String name = written(parameter);
        Optional<String> label = label(name);
        if (label.isEmpty()) {
            if (allFound && labels.isEmpty()) {
                findings.report(Rule.NO_REMOVAL_LABEL, parameter.place(), name);
            } else if (allFound) {
                findings.report(
                        Rule.UNKNOWN_REMOVAL_LABEL,
                        parameter.place(),
                        name,
                        Words.didYouMean(name, labels),
                        Words.list(labels));
            }
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

    private Optional<String> label(String name) {
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

    /** What a family loses: it must have all of the labels, and its own values for the constants of an enum. */
    private static Optional<CheckedMethod.Loss> loss(MethodDeclaration method, Family family) {
        List<LabelSource.FromParameter> sources = new ArrayList<>();
        for (ParameterDeclaration parameter : method.parameters()) {
            Optional<Label> label = label(family, written(parameter));
            if (label.isEmpty()) {
                return Optional.empty();
            }
            sources.add(source(label.get(), parameter));
        }
        return Optional.of(new CheckedMethod.Loss(family, sources));
    }

    private static Optional<Label> label(Family family, String name) {
        for (Label label : family.labels()) {
            if (Words.match(label.name(), name)) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    private static LabelSource.FromParameter source(Label label, ParameterDeclaration parameter) {
        List<String> constants = parameter.type() instanceof ParameterType.Constants declared
                ? Entry.constantValues(declared, Optional.of(label))
                : List.of();
        return new LabelSource.FromParameter(label.name(), parameter, constants);
    }

    private boolean refuse(Rule rule, MethodDeclaration method, Object... details) {
        Object[] all = new Object[details.length + 1];
        all[0] = method.name();
        System.arraycopy(details, 0, all, 1, details.length);
        findings.report(rule, method.place(), all);
        return false;
    }
}
