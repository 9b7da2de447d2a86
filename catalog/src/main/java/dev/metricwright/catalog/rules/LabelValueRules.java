package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules about what values a label is given: no more than its catalog has, and not without end. */
final class LabelValueRules {

    private LabelValueRules() {}

    static boolean opensClosedSet(LabelCase c) {
        if (!(c.type() == Simple.STRING || c.type() == Simple.INT)
                || c.label().isEmpty()
                || !c.label().get().isClosed()) {
            return false;
        }
        Collection<String> values = c.listed();
        return c.report(
                Rule.CLOSED_LABEL,
                c.name(),
                c.family().name(),
                Words.list(values),
                c.type().words(),
                enumName(c.name()),
                values.stream().map(Words::constantFor).collect(Collectors.joining(", ")));
    }

    private static String enumName(String label) {
        StringBuilder name = new StringBuilder();
        for (String word : label.split("_", -1)) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return name.toString();
    }

    static boolean hasUnknownValue(LabelCase c) {
        Optional<Label> label = c.label();
        if (label.isEmpty()) {
            return false;
        }
        if (c.entry().fixed().isPresent()) {
            String value = c.entry().fixed().get();
            return !admits(c, value)
                    && reportValue(
                            c,
                            value,
                            Rule.UNKNOWN_FIXED_VALUE,
                            c.name(),
                            c.family().name(),
                            value,
                            Words.didYouMean(value, c.listed()),
                            Words.list(c.listed()));
        }
        if (c.type() == Simple.BOOLEAN) {
            return !(admits(c, "true") && admits(c, "false"))
                    && reportUnknownConstant(c, "boolean", admits(c, "true") ? "false" : "true");
        }
        if (c.type() instanceof ParameterType.Constants constants) {
            for (ParameterType.Constant constant : constants.constants()) {
                String value = Entry.constantValue(constant, label);
                if (!admits(c, value) && reportUnknownConstant(c, constants.words() + "." + constant.name(), value)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean reportUnknownConstant(LabelCase c, String constant, String value) {
        return reportValue(
                c,
                value,
                Rule.UNKNOWN_CONSTANT,
                constant,
                value,
                c.name(),
                c.family().name(),
                Words.didYouMean(value, c.listed()),
                Words.list(c.listed()));
    }

    private static boolean reportValue(LabelCase c, String value, Rule rule, Object... details) {
        if (c.label().map(Label::values).orElseThrow() instanceof LabelValues.Open open
                && open.pattern().isPresent()) {
            String pattern = open.pattern().get().pattern();
            return c.report(Rule.UNMATCHED_VALUE, value, c.name(), c.family().name(), pattern);
        }
        return c.report(rule, details);
    }

    /** Whether a label has a value: a listed one, none where it may be absent, any where it is open. */
    private static boolean admits(LabelCase c, String value) {
        Label label = c.label().orElseThrow();
        if (label.values().listed().containsKey(value)) {
            return true;
        }
        if (value.isEmpty() && !FamilySpace.isRequired(c.family(), label)) {
            return true;
        }
        return label.values() instanceof LabelValues.Open open
                && (value.isEmpty()
                        || open.pattern().isEmpty()
                        || open.pattern().get().matcher(value).matches());
    }

    static boolean isUnbounded(LabelCase c) {
        if (!(c.type() == Simple.STRING || c.type() == Simple.INT)) {
            return false;
        }
        if (c.subject().isUnlisted()) {
            return c.family().maxSeries().isEmpty()
                    && c.report(Rule.UNBOUNDED_UNLISTED, c.name(), c.family().name());
        }
        return (c.label().isPresent() ? hasNoBound(c.label().get()) : isDetailWithoutBound(c))
                && c.report(Rule.UNBOUNDED_LABEL, c.name(), c.family().name());
    }

    private static boolean hasNoBound(Label label) {
        return label.values() instanceof LabelValues.Open open && open.max().isEmpty();
    }

    private static boolean isDetailWithoutBound(LabelCase c) {
        for (Detail detail : c.family().detail()) {
            if (detail.label().equals(c.name()) && detail.max().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
