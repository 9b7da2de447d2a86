package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Nearest;
import dev.metricwright.catalog.ValueSet;
import dev.metricwright.catalog.finding.Excuse;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.Matcher;
import dev.metricwright.cli.promql.Position;
import dev.metricwright.cli.promql.Variables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Checks the names, labels and values of a selector, and derives the labels of the series that it selects. */
final class SelectorCheck {

    /**
     * The labels that Prometheus attaches to all series that it scrapes. It renames labels of the series that would
     * clash.
     */
    private static final List<String> OF_SCRAPE = List.of("instance", "job");

    private static final String RENAMED = "exported_";

    private final Names names;
    private final Function<String, Shape> recorded;
    private final Consumer<Finding> problems;
    private final Consumer<Excuse> needed;

    /**
     * A check of selectors.
     *
     * @param recorded the labels of the series that a recording rule stores under a name
     * @param problems accepts the findings
     * @param needed accepts the excuses of labels because of which there is no finding
     */
    SelectorCheck(Names names, Function<String, Shape> recorded, Consumer<Finding> problems, Consumer<Excuse> needed) {
        this.recorded = recorded;
        this.names = names;
        this.problems = problems;
        this.needed = needed;
    }

    Shape check(VectorSelector selector) {
        for (String name : Names.written(selector)) {
            names.problem(name, selector.position()).ifPresent(problems);
        }
        List<String> written = Names.written(selector);
        if (written.size() == 1 && names.isRecorded(written.get(0))) {
            return recorded(written.get(0), selector);
        }
        return names.of(selector).stream()
                .map(named -> shape(named, selector))
                .reduce(Shape::or)
                .orElse(Shape.UNKNOWN);
    }

    /** The series that a recording rule stored. Their values are known only as far as the matchers of the rule say. */
    private Shape recorded(String metric, VectorSelector selector) {
        Shape shape = recorded.apply(metric);
        for (Matcher matcher : selector.matchers()) {
            if (matcher.label().equals(Matcher.NAME) || Variables.isIn(matcher.label())) {
                continue;
            }
            if (!shape.has(matcher.label())) {
                problems.accept(unknownLabel(shape, matcher.label(), matcher.position()));
            } else {
                shape = shape.with(matcher.label(), narrowed(shape.of(matcher.label()), matcher));
            }
        }
        return shape;
    }

    private Shape shape(MetricName named, VectorSelector selector) {
        Shape shape = Shape.of(named.name(), values(named));
        for (Matcher matcher : selector.matchers()) {
            if (matcher.label().equals(Matcher.NAME) || Variables.isIn(matcher.label())) {
                continue;
            }
            if (!shape.knows(matcher.label())) {
                problems.accept(unknownLabel(shape, matcher.label(), matcher.position())
                        .about(named.family().name()));
            } else if (named.part() == MetricName.Part.BUCKET && matcher.label().equals(BoundCheck.LABEL)) {
                BoundCheck.check(named, matcher, problems);
            } else if (!hasUnknownValue(named, matcher)) {
                ValueSet narrowed = narrowed(shape.of(matcher.label()), matcher);
                if (narrowed.isEmpty()) {
                    problems.accept(Rule.MATCHERS_CONTRADICT
                            .at(matcher.position(), matcher.label())
                            .about(named.family().name()));
                    return shape;
                }
                shape = shape.with(matcher.label(), narrowed);
            }
        }
        CombinationCheck.contradiction(named.family(), shape)
                .ifPresent(reason -> problems.accept(Rule.COMBINATION_NEVER
                        .at(selector.position(), named.name(), reason)
                        .about(named.family().name())));
        return shape;
    }

    /** The finding about a label that an operand does not have. */
    static Finding unknownLabel(Shape shape, String label, Position position) {
        // If the metric has the label, the expression has dropped it, and the finding must not name the metric.
        return unknownLabel(shape.knows(label) ? "this operand" : shape.subject(), shape, label, position);
    }

    static Finding unknownLabel(String subject, Shape shape, String label, Position position) {
        Collection<String> known = shape.labels().keySet();
        String labels = known.isEmpty() ? "it has none" : "its labels are " + String.join(", ", known);
        String remedy =
                Nearest.to(label, known).map(nearest -> "write " + nearest).orElse(labels);
        return Rule.QUERY_LABEL
                .with("subject", subject)
                .with("label", label)
                .with("remedy", remedy)
                .at(position);
    }

    /**
     * The values of a label that a matcher admits. If it asks for the empty value, an open label may be empty even if
     * it usually is not.
     */
    private static ValueSet narrowed(ValueSet values, Matcher matcher) {
        ValueSet asked = PlainValues.matching(matcher);
        boolean empty = !asked.inverted() && asked.contains("") && values.inverted();
        return empty ? asked : values.and(asked);
    }

    private boolean hasUnknownValue(MetricName named, Matcher matcher) {
        Optional<Label> closed = label(named, matcher.label()).filter(Label::isClosed);
        if (closed.isEmpty()) {
            return false;
        }
        ValueSet values = values(closed.get(), mayBeAbsent(named.family(), closed.get()));
        List<String> unknown = new ArrayList<>(PlainValues.of(matcher).orElse(List.of()));
        unknown.removeIf(values::contains);
        if (matcher.operator().isNegative()) {
            // x!="" asks for presence, which is not a mistake even if the label is always present.
            unknown.remove("");
        }
        if (!unknown.isEmpty() && closed.get().allow().containsKey(Rule.QUERY_VALUE.id())) {
            needed.accept(new Excuse(closed.get().origin(), Rule.QUERY_VALUE.id()));
            return true;
        }
        for (String value : unknown) {
            Collection<String> listed = closed.get().values().listed().keySet();
            String meant = Nearest.to(value, listed)
                    .map(nearest -> " (did you mean " + nearest + "?)")
                    .orElse("");
            problems.accept(Rule.QUERY_VALUE
                    .with("label", matcher.label())
                    .with("family", named.name())
                    .with("value", value)
                    .with("hint", meant)
                    .with("values", String.join(", ", listed))
                    .at(matcher.position())
                    .about(named.family().name()));
        }
        return !unknown.isEmpty();
    }

    private static Optional<Label> label(MetricName named, String name) {
        if (named.hasQuantiles() && name.equals(QuantileLabel.NAME)) {
            return Optional.of(QuantileLabel.of(named.family()));
        }
        return named.family().label(name).or(() -> named.catalog().commonLabels().stream()
                .filter(label -> label.name().equals(name))
                .findFirst());
    }

    private Map<String, ValueSet> values(MetricName named) {
        Map<String, ValueSet> values = new TreeMap<>();
        for (Label label : named.catalog().commonLabels()) {
            values.put(label.name(), values(label, false));
        }
        Family family = named.family();
        for (Detail detail : family.detail()) {
            values.put(detail.label(), ValueSet.ALL);
        }
        for (Label label : family.labels()) {
            values.put(label.name(), values(label, mayBeAbsent(family, label)));
        }
        names.targetLabels(named).forEach(label -> values.putIfAbsent(label, ValueSet.ALL));
        for (String label : OF_SCRAPE) {
            if (values.containsKey(label)) {
                values.put(RENAMED + label, ValueSet.ALL);
            }
            values.putIfAbsent(label, ValueSet.PRESENT);
        }
        if (named.part() == MetricName.Part.BUCKET || named.isBareHistogram()) {
            values.put(BoundCheck.LABEL, ValueSet.PRESENT);
        }
        if (named.hasQuantiles()) {
            values.put(QuantileLabel.NAME, values(QuantileLabel.of(family), false));
        }
        return values;
    }

    private static boolean mayBeAbsent(Family family, Label label) {
        boolean alternative = family.combinations().labelSets().stream().anyMatch(set -> set.contains(label.name()))
                && !family.combinations().labelSets().stream().allMatch(set -> set.contains(label.name()));
        return alternative || label.optional() || label.onlyIf().isPresent();
    }

    private static ValueSet values(Label label, boolean mayBeAbsent) {
        Collection<String> listed = label.values().listed().keySet();
        if (!label.isClosed()) {
            return mayBeAbsent || listed.contains("") ? ValueSet.ALL : ValueSet.PRESENT;
        }
        List<String> all = new ArrayList<>(listed);
        if (mayBeAbsent) {
            all.add("");
        }
        return ValueSet.of(all);
    }
}
