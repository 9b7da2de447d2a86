package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.ValueSet;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.recorded.CatalogVersion;
import dev.metricwright.catalog.recorded.RecordedFamily;
import dev.metricwright.catalog.recorded.RecordedLabel;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.Matcher;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds selectors of families that no recorder records, and of values that none passes, where the recorders of an
 * application are given. A catalog of which they record nothing belongs to another application. Families that recorders
 * cannot record, such as summaries, are exposed by something else.
 */
final class RecordedCheck {

    private final Names names;
    private final Map<String, List<RecordedFamily>> families;
    private final Set<String> catalogs;

    RecordedCheck(Conditions conditions, Names names) {
        this.names = names;
        List<RecordedFamily> recorded = conditions.recorders().stream()
                .flatMap(recorder -> recorder.families().stream())
                .toList();
        this.families = recorded.stream().collect(Collectors.groupingBy(RecordedFamily::name));
        this.catalogs = recorded.stream()
                .flatMap(family -> family.catalog().stream())
                .map(CatalogVersion::name)
                .collect(Collectors.toSet());
    }

    void check(VectorSelector selector, Consumer<Finding> problems) {
        for (MetricName named : names.of(selector)) {
            if (isMissing(named)) {
                problems.accept(Rule.FAMILY_NOT_RECORDED
                        .at(
                                selector.position(),
                                named.family().name(),
                                named.catalog().name())
                        .about(named.family().name()));
            } else {
                selector.matchers().forEach(matcher -> value(named, matcher).ifPresent(problems));
            }
        }
    }

    private boolean isMissing(MetricName named) {
        return catalogs.contains(named.catalog().name())
                && !families.containsKey(named.family().name())
                && named.family().type().isRecordable();
    }

    /** The finding about a matcher that asks only for values that no recorder passes. */
    private Optional<Finding> value(MetricName named, Matcher matcher) {
        Family family = named.family();
        Optional<Label> label = family.label(matcher.label());
        Set<String> unrecorded = unrecorded(family, matcher.label());
        ValueSet asked = PlainValues.matching(matcher);
        if (label.isEmpty() || unrecorded.isEmpty() || (asked.contains("") && !family.isRequired(label.get()))) {
            return Optional.empty();
        }
        Set<String> listed = new LinkedHashSet<>(label.get().values().listed().keySet());
        listed.removeIf(value -> !asked.contains(value));
        return listed.isEmpty() || !unrecorded.containsAll(listed)
                ? Optional.empty()
                : Optional.of(Rule.VALUE_NOT_RECORDED
                        .with("values", String.join(" or ", listed))
                        .with("label", matcher.label())
                        .with("family", family.name())
                        .at(matcher.position())
                        .about(family.name()));
    }

    /** The values of a label that none of the recorders of its family passes. */
    private Set<String> unrecorded(Family family, String label) {
        return families.getOrDefault(family.name(), List.of()).stream()
                .map(recorded -> unrecorded(recorded, label))
                .reduce((some, others) -> {
                    Set<String> both = new HashSet<>(some);
                    both.retainAll(others);
                    return both;
                })
                .orElse(Set.of());
    }

    private static Set<String> unrecorded(RecordedFamily recorded, String label) {
        return recorded.labels().stream()
                .filter(each -> each.name().equals(label))
                .findFirst()
                .map(RecordedLabel::unrecorded)
                .orElse(Set.of());
    }
}
