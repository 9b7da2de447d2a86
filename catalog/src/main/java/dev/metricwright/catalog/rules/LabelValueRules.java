package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.finding.Details;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rules about the values that a method gives to a label: the catalog must admit them, and their number must be
 * bounded.
 */
final class LabelValueRules {

    private LabelValueRules() {}

    static Optional<Finding> closed(LabelUse use) {
        if (!use.admitsAnything() || !use.label().map(Label::isClosed).orElse(false)) {
            return Optional.empty();
        }
        Collection<String> values = use.listed();
        return use.breaks(Rule.CLOSED_LABEL
                .with("label", use.name())
                .with("family", use.family().name())
                .with("values", Words.list(values))
                .with("type", use.type().words())
                .with("enum", enumName(use.name()))
                .with("constants", values.stream().map(Words::constantFor).collect(Collectors.joining(", "))));
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

    static Optional<Finding> unknownValue(LabelUse use) {
        Optional<Label> label = use.label();
        if (label.isEmpty()) {
            return Optional.empty();
        }
        if (use.entry().fixed().isPresent()) {
            return fixedValue(use, label.get(), use.entry().fixed().get());
        }
        if (use.type() == Simple.BOOLEAN) {
            return constant(use, label.get(), "boolean", "true")
                    .or(() -> constant(use, label.get(), "boolean", "false"));
        }
        if (use.type() instanceof ParameterType.Constants constants) {
            ConstantValues values = ConstantValues.of(label);
            for (ParameterType.Constant constant : constants.constants()) {
                String words = constants.words() + "." + constant.name();
                Optional<Finding> found = ambiguous(use.family(), use.name(), words, constant, values)
                        .flatMap(use::breaks)
                        .or(() -> constant(use, label.get(), words, values.of(constant)));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Details> ambiguous(
            Family family, String label, String words, ParameterType.Constant constant, ConstantValues values) {
        List<String> similar = values.similar(constant);
        return constant.labelValue().isEmpty() && similar.size() > 1
                ? Optional.of(Rule.AMBIGUOUS_CONSTANT
                        .with("constant", words)
                        .with("values", Words.list(similar))
                        .with("label", label)
                        .with("family", family.name()))
                : Optional.empty();
    }

    /** A constant may mean several values of a label. */
    static Optional<Details> ambiguous(Family family, String label, ParameterType type) {
        if (!(type instanceof ParameterType.Constants constants)) {
            return Optional.empty();
        }
        ConstantValues values = ConstantValues.of(family.label(label));
        return constants.constants().stream()
                .flatMap(constant ->
                        ambiguous(family, label, constants.words() + "." + constant.name(), constant, values).stream())
                .findFirst();
    }

    static Optional<Finding> sharedValue(LabelUse use) {
        return sharedValue(use.family(), use.name(), use.type()).flatMap(use::breaks);
    }

    /** Two constants with one value would be one series. */
    static Optional<Details> sharedValue(Family family, String label, ParameterType type) {
        if (!(type instanceof ParameterType.Constants constants)) {
            return Optional.empty();
        }
        ConstantValues values = ConstantValues.of(family.label(label));
        Map<String, String> byValue = new HashMap<>();
        for (ParameterType.Constant constant : constants.constants()) {
            String value = values.of(constant);
            String other = byValue.putIfAbsent(value, constant.name());
            if (other != null) {
                return Optional.of(Rule.SHARED_VALUE
                        .with("constant", constants.words() + "." + other)
                        .with("other", constants.words() + "." + constant.name())
                        .with("value", value)
                        .with("label", label)
                        .with("family", family.name()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> fixedValue(LabelUse use, Label label, String value) {
        return admits(use, label, value)
                ? Optional.empty()
                : unmatched(use, label, value)
                        .or(() -> use.breaks(Rule.UNKNOWN_FIXED_VALUE
                                .with("label", use.name())
                                .with("family", use.family().name())
                                .with("value", value)
                                .with("hint", Words.didYouMean(value, use.listed()))
                                .with("values", Words.list(use.listed()))));
    }

    private static Optional<Finding> constant(LabelUse use, Label label, String constant, String value) {
        return admits(use, label, value)
                ? Optional.empty()
                : unmatched(use, label, value)
                        .or(() -> use.breaks(Rule.UNKNOWN_CONSTANT
                                .with("constant", constant)
                                .with("value", value)
                                .with("label", use.name())
                                .with("family", use.family().name())
                                .with("hint", Words.didYouMean(value, use.listed()))
                                .with("values", Words.list(use.listed()))));
    }

    private static Optional<Finding> unmatched(LabelUse use, Label label, String value) {
        return label.values() instanceof LabelValues.Open open && open.pattern().isPresent()
                ? use.breaks(Rule.UNMATCHED_VALUE
                        .with("value", value)
                        .with("label", use.name())
                        .with("family", use.family().name())
                        .with("pattern", open.pattern().get()))
                : Optional.empty();
    }

    /**
     * Whether a label may have a value: a listed value, the empty value if the label may be absent or is open, or a
     * value that matches the pattern of an open label.
     */
    private static boolean admits(LabelUse use, Label label, String value) {
        if (label.values().listed().containsKey(value)) {
            return true;
        }
        if (value.isEmpty() && !FamilySpace.isRequired(use.family(), label)) {
            return true;
        }
        return label.values() instanceof LabelValues.Open open
                && (value.isEmpty()
                        || open.pattern().isEmpty()
                        || open.pattern().get().matches(value));
    }

    static Optional<Finding> unbounded(LabelUse use) {
        if (!use.admitsAnything()) {
            return Optional.empty();
        }
        if (use.subject().isUnlisted()) {
            return use.family().maxSeries().isPresent() ? Optional.empty() : unboundedUnlisted(use);
        }
        boolean isUnbounded = use.label().isPresent()
                ? hasNoBound(use.label().get())
                : use.detail().map(detail -> detail.max().isEmpty()).orElse(false);
        return isUnbounded
                ? use.breaks(Rule.UNBOUNDED_LABEL, use.name(), use.family().name())
                : Optional.empty();
    }

    private static Optional<Finding> unboundedUnlisted(LabelUse use) {
        String family = use.family().name();
        return use.mayBeValue() && use.entry().written().isEmpty()
                ? use.breaks(Rule.UNBOUNDED_INT
                        .with("label", use.name())
                        .with("family", family)
                        .with("remedy", use.asValue()))
                : use.breaks(Rule.UNBOUNDED_UNLISTED, use.name(), family);
    }

    private static boolean hasNoBound(Label label) {
        return label.values() instanceof LabelValues.Open open && open.max().isEmpty();
    }
}
