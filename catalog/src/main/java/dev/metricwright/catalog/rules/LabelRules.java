package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules about the labels of a method: for each label, the first that makes an error of it. */
final class LabelRules {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    private final Findings findings;

    LabelRules(Findings findings) {
        this.findings = findings;
    }

    /**
     * What is wrong with the labels of a method.
     *
     * @param faulty the entries that errors are about
     * @param isClean whether there are no such entries, and none is missing
     */
    record Result(Set<Entry> faulty, boolean isClean) {}

    /** Checks the labels of a method. */
    Result check(Subject subject) {
        Set<Entry> faulty = new HashSet<>();
        if (subject.method().namesLost()) {
            findings.report(
                    Rule.LABEL_NAMES_UNAVAILABLE,
                    subject.method().place(),
                    subject.method().name());
            return new Result(Set.copyOf(subject.entries()), false);
        }
        boolean allKnown = true;
        Set<String> seen = new HashSet<>();
        for (Entry entry : subject.entries()) {
            boolean repeated = !seen.add(entry.label());
            if (isFaulty(new LabelCase(subject, entry, findings), repeated)) {
                faulty.add(entry);
            }
            allKnown &= isKnown(subject, entry);
        }
        // A label that nobody knows may be one that is missing, misspelt; one finding about it is enough.
        boolean complete = !allKnown || isComplete(subject);
        return new Result(faulty, faulty.isEmpty() && complete);
    }

    private boolean isComplete(Subject subject) {
        Family family = subject.family();
        boolean complete = true;
        for (Label label : family.labels()) {
            if (subject.entry(label.name()).isEmpty() && FamilySpace.isRequired(family, label)) {
                complete &= !findings.excusing(label)
                        .report(
                                Rule.MISSING_LABEL,
                                subject.method().labelsPlace(),
                                family.name(),
                                label.name(),
                                adding(label, subject));
            }
        }
        return complete;
    }

    private static String adding(Label label, Subject subject) {
        String parameter = "a parameter of that name";
        if (subject.method().labels().isEmpty()) {
            return parameter;
        }
        boolean passed = subject.method().parameters().stream()
                .anyMatch(p -> Words.match(p.label().orElse(p.name()), label.name()));
        return "\"" + label.name() + "\" to @Labels" + (passed ? "" : " and " + parameter);
    }

    private static boolean isKnown(Subject subject, Entry entry) {
        String name = entry.label();
        return subject.family().label(name).isPresent()
                || isDetail(subject, name)
                || isCommon(subject, name)
                || subject.catalog().forbiddenLabels().containsKey(name);
    }

    private static boolean isDetail(Subject subject, String label) {
        for (Detail detail : subject.family().detail()) {
            if (detail.label().equals(label)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCommon(Subject subject, String label) {
        for (Label common : subject.catalog().commonLabels()) {
            if (common.name().equals(label)) {
                return true;
            }
        }
        return false;
    }

    /** Asks the rules in the order of the documentation. */
    private boolean isFaulty(LabelCase c, boolean repeated) {
        return breaksSyntax(c)
                || isNotSnakeCase(c)
                || (repeated && c.report(Rule.DUPLICATE_LABEL, c.name()))
                || isReserved(c)
                || (isCommon(c.subject(), c.name()) && c.report(Rule.COMMON_LABEL_PASSED, c.name()))
                || isForbidden(c)
                || isUnknown(c)
                || isSensitive(c)
                || hasNoLabelType(c)
                || LabelValueRules.opensClosedSet(c)
                || LabelValueRules.hasUnknownValue(c)
                || LabelValueRules.isUnbounded(c);
    }

    private boolean breaksSyntax(LabelCase c) {
        return !NAME.matcher(c.written()).matches() && c.report(Rule.LABEL_SYNTAX, c.written());
    }

    private boolean isNotSnakeCase(LabelCase c) {
        if (c.written().equals(c.written().toLowerCase(Locale.ROOT))) {
            return false;
        }
        String right = c.name().equals(c.written()) ? Words.snakeCase(c.written()) : c.name();
        return c.report(Rule.LABEL_CASE, c.written(), right);
    }

    private boolean isReserved(LabelCase c) {
        Optional<Rule> rule = LabelNameRules.reserving(c.name());
        return rule.isPresent() && c.report(rule.get(), c.name());
    }

    private boolean isForbidden(LabelCase c) {
        String why = c.subject().catalog().forbiddenLabels().get(c.name());
        return why != null
                && c.report(Rule.FORBIDDEN_LABEL, c.subject().catalog().name(), c.name(), why);
    }

    private boolean isUnknown(LabelCase c) {
        if (c.label().isPresent() || isDetail(c.subject(), c.name())) {
            return false;
        }
        List<String> names = c.family().labels().stream().map(Label::name).toList();
        Optional<String> labelledBy = c.subject().labelledBy();
        if (labelledBy.isPresent()) {
            return c.report(
                    Rule.UNKNOWN_LABEL_OF_UNLISTED,
                    c.family().name(),
                    c.name(),
                    labelledBy.get(),
                    Words.didYouMean(c.name(), names));
        }
        return names.isEmpty()
                ? c.report(Rule.UNKNOWN_LABEL_OF_NONE, c.family().name(), c.name())
                : c.report(
                        Rule.UNKNOWN_LABEL,
                        c.family().name(),
                        c.name(),
                        Words.didYouMean(c.name(), names),
                        Words.list(names));
    }

    private boolean isSensitive(LabelCase c) {
        boolean declared = c.label().isPresent() || isDetail(c.subject(), c.name());
        return declared
                && SensitiveNames.contain(c.name())
                && (c.label().isEmpty() || c.label().get().sensitive().isEmpty())
                && c.report(Rule.SENSITIVE_LABEL, c.name(), c.family().name());
    }

    private boolean hasNoLabelType(LabelCase c) {
        ParameterType type = c.type();
        if (type == Simple.STRING
                || type == Simple.INT
                || type == Simple.BOOLEAN
                || c.entry().fixed().isPresent()) {
            return false;
        }
        if (c.entry().parameter().isEmpty() || type instanceof ParameterType.Constants) {
            return false;
        }
        return c.report(Rule.LABEL_TYPE, c.name(), type.words(), labelTypeFor(type));
    }

    /** What to pass instead of something that is no label. */
    static String labelTypeFor(ParameterType type) {
        return type == Simple.LONG || type == Simple.NANOS
                ? "an int, or a String"
                : "what identifies it as a String, or an enum";
    }
}
