package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.declaration.HiddenType;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules about the labels of a method. */
final class LabelRules {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    private static final Checks<Subject> METHOD = new Checks<>(List.of(LabelRules::namesUnavailable));

    private static final Checks<LabelUse> LABEL = new Checks<>(List.of(
            LabelRules::syntax,
            LabelRules::snakeCase,
            LabelRules::duplicate,
            LabelRules::reserved,
            LabelRules::common,
            LabelRules::forbidden,
            LabelRules::unknown,
            LabelRules::sensitive,
            LabelRules::type,
            LabelValueRules::closed,
            LabelValueRules::unknownValue,
            LabelValueRules::sharedValue,
            LabelValueRules::unbounded));

    /** The rule about labels that a method does not use. */
    private static final Checks<Unused> UNUSED = new Checks<>(List.of(LabelRules::missing));

    private final Findings findings;

    LabelRules(Findings findings) {
        this.findings = findings;
    }

    /**
     * The result of checking the labels of a method.
     *
     * @param faulty the entries with an error
     * @param isClean whether all entries are without errors, and no label is missing
     */
    record Result(Set<LabelEntry> faulty, boolean isClean) {}

    /** A label of a family, to which a method gives no value. */
    private record Unused(Subject subject, Label label) {}

    /** Checks the labels of a method. */
    Result check(Subject subject) {
        METHOD.findAll(subject, findings);
        if (subject.method().namesLost()) {
            return new Result(Set.copyOf(subject.entries()), false);
        }
        Set<LabelEntry> faulty = new HashSet<>();
        boolean allKnown = true;
        Set<String> seen = new HashSet<>();
        for (LabelEntry entry : subject.entries()) {
            LabelUse use = new LabelUse(subject, entry, !seen.add(entry.label()));
            if (LABEL.findFirst(use, excusing(use.label()))) {
                faulty.add(entry);
            }
            allKnown &=
                    use.isDeclared() || use.isCommon() || use.forbiddenBecause().isPresent();
        }
        // An unknown label may be the misspelled name of a missing one; one finding about it is enough.
        boolean isIncomplete = false;
        for (Label label : allKnown ? subject.family().labels() : List.<Label>of()) {
            if (subject.entry(label.name()).isEmpty()) {
                isIncomplete |= UNUSED.findFirst(new Unused(subject, label), findings.excusing(label));
            }
        }
        return new Result(faulty, faulty.isEmpty() && !isIncomplete);
    }

    private Findings excusing(Optional<Label> label) {
        return label.isPresent() ? findings.excusing(label.get()) : findings;
    }

    private static Optional<Finding> namesUnavailable(Subject subject) {
        MethodDeclaration method = subject.method();
        return method.namesLost()
                ? Optional.of(Rule.LABEL_NAMES_UNAVAILABLE.at(method.place(), method.name()))
                : Optional.empty();
    }

    private static Optional<Finding> missing(Unused unused) {
        Family family = unused.subject().family();
        Label label = unused.label();
        return FamilySpace.isRequired(family, label)
                ? Optional.of(Rule.MISSING_LABEL
                        .with("family", family.name())
                        .with("label", label.name())
                        .with("entry", adding(label, unused.subject()))
                        .at(unused.subject().method().labelsPlace()))
                : Optional.empty();
    }

    private static String adding(Label label, Subject subject) {
        String parameter = "a parameter of that name";
        if (subject.method().labels().isEmpty()) {
            return parameter;
        }
        boolean isPassed = subject.method().parameters().stream()
                .anyMatch(p -> Words.match(p.label().orElse(p.name()), label.name()));
        return "\"" + label.name() + "\" to @Labels" + (isPassed ? "" : " and " + parameter);
    }

    private static Optional<Finding> syntax(LabelUse use) {
        return NAME.matcher(use.written()).matches() ? Optional.empty() : use.breaks(Rule.LABEL_SYNTAX, use.written());
    }

    private static Optional<Finding> snakeCase(LabelUse use) {
        if (use.written().equals(use.written().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String right = use.name().equals(use.written()) ? Words.snakeCase(use.written()) : use.name();
        return use.breaks(Rule.LABEL_CASE, use.written(), right);
    }

    private static Optional<Finding> duplicate(LabelUse use) {
        return use.isRepeated() ? use.breaks(Rule.DUPLICATE_LABEL, use.name()) : Optional.empty();
    }

    private static Optional<Finding> reserved(LabelUse use) {
        return LabelNameRules.reserving(use.name()).flatMap(rule -> use.breaks(rule, use.name()));
    }

    private static Optional<Finding> common(LabelUse use) {
        return use.isCommon() ? use.breaks(Rule.COMMON_LABEL_PASSED, use.name()) : Optional.empty();
    }

    private static Optional<Finding> forbidden(LabelUse use) {
        return use.forbiddenBecause()
                .flatMap(reason -> use.breaks(Rule.FORBIDDEN_LABEL
                        .with("catalog", use.subject().catalog().name())
                        .with("label", use.name())
                        .with("reason", reason)));
    }

    private static Optional<Finding> unknown(LabelUse use) {
        if (use.isDeclared()) {
            return Optional.empty();
        }
        String family = use.family().name();
        List<String> names = use.family().labels().stream().map(Label::name).toList();
        String hint = Words.didYouMean(use.name(), names);
        Optional<String> labelledBy = use.subject().labelledBy();
        if (use.mayBeValue() && (labelledBy.isEmpty() || use.entry().written().isEmpty())) {
            return use.breaks(Rule.UNKNOWN_LABEL_OF_INT
                    .with("family", family)
                    .with("label", use.name())
                    .with("hint", hint)
                    .with("remedy", use.asValue()));
        }
        if (labelledBy.isPresent()) {
            return use.breaks(Rule.UNKNOWN_LABEL_OF_UNLISTED
                    .with("family", family)
                    .with("label", use.name())
                    .with("method", labelledBy.get())
                    .with("hint", hint));
        }
        return names.isEmpty()
                ? use.breaks(Rule.UNKNOWN_LABEL_OF_NONE, family, use.name())
                : use.breaks(Rule.UNKNOWN_LABEL
                        .with("family", family)
                        .with("label", use.name())
                        .with("hint", hint)
                        .with("labels", Words.list(names)));
    }

    private static Optional<Finding> sensitive(LabelUse use) {
        boolean hasReason = use.label().flatMap(Label::sensitive).isPresent();
        return use.isDeclared() && !hasReason && SensitiveNames.contain(use.name())
                ? use.breaks(Rule.SENSITIVE_LABEL, use.name(), use.family().name())
                : Optional.empty();
    }

    private static Optional<Finding> type(LabelUse use) {
        return use.entry().parameter().flatMap(parameter -> type(use.name(), parameter));
    }

    /** The finding about the type of a parameter that gives a value to a label. */
    static Optional<Finding> type(String label, ParameterDeclaration parameter) {
        if (!isLabelType(parameter.type())) {
            return Optional.of(Rule.LABEL_TYPE
                    .with("label", label)
                    .with("type", parameter.type().words())
                    .with("right", labelTypeFor(parameter.type()))
                    .at(parameter.place()));
        }
        if (parameter.hidden().isPresent()) {
            HiddenType hidden = parameter.hidden().get();
            return Optional.of(Rule.LABEL_TYPE_HIDDEN
                    .with("label", label)
                    .with("type", hidden.name().nestedName())
                    .with("right", hidden.isOfPackage() ? "package-private" : "public")
                    .at(parameter.place()));
        }
        return parameter.nullable()
                ? Optional.of(Rule.LABEL_NULLABLE.at(parameter.place(), label, absent(parameter.type())))
                : Optional.empty();
    }

    /** The value that means that a label is absent. */
    private static String absent(ParameterType type) {
        return type instanceof ParameterType.Constants ? "a constant with @LabelValue(\"\")" : "\"\"";
    }

    /** Whether a label can be passed as this type. */
    static boolean isLabelType(ParameterType type) {
        return type == Simple.STRING
                || type == Simple.INT
                || type == Simple.BOOLEAN
                || type instanceof ParameterType.Constants;
    }

    /** The types to pass instead of a type that a label cannot have. */
    private static String labelTypeFor(ParameterType type) {
        return type == Simple.LONG || type == Simple.NANOS
                ? "an int, or a String"
                : "a String that identifies it, or an enum";
    }
}
