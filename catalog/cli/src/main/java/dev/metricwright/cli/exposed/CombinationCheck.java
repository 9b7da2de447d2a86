package dev.metricwright.cli.exposed;

import dev.metricwright.catalog.Combinations;
import dev.metricwright.catalog.Condition;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Legality;
import dev.metricwright.catalog.ValueSet;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.page.PageLabel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks which labels of a series of an exposed family may be together. A label with its overflow value may stand for any
 * value, so that conditions on it are not checked.
 */
final class CombinationCheck {

    /** So many combinations of a family are reported. */
    private static final int MOST = 10;

    private final ExposedFamily exposed;
    private final Reported reported;
    private final Family family;
    private final Combinations combinations;
    private final Map<String, String> overflow;
    private final Map<String, Map<String, String>> determined = new HashMap<>();

    private final Set<String> broken = new HashSet<>();

    CombinationCheck(ExposedFamily exposed, Reported reported) {
        this.exposed = exposed;
        this.reported = reported;
        this.family = exposed.family();
        this.combinations = family.combinations();
        this.overflow = family.labels().stream().collect(Collectors.toMap(Label::name, Label::overflow));
    }

    void check(List<PageLabel> labels, int line) {
        for (Legality legality : combinations.legal()) {
            if (holds(legality.when(), labels) && !holds(legality.then(), labels)) {
                Set<String> involved = new HashSet<>(legality.when().values().keySet());
                involved.addAll(legality.then().values().keySet());
                boolean isKnown = involved.stream().noneMatch(name -> isOverflow(name, value(labels, name)));
                if (isKnown) {
                    report(labels, involved, line, "'legal' asks for " + words(legality.then()));
                }
            }
        }
        family.labels().forEach(label -> presence(label, labels, line));
        if (!combinations.labelSets().isEmpty()) {
            labelSets(labels, line);
        }
        if (!combinations.distinct().isEmpty()) {
            distinct(labels, line);
        }
        for (Label label : family.labels()) {
            for (String other : label.determines()) {
                determined(label, other, labels, line);
            }
        }
    }

    private void presence(Label label, List<PageLabel> labels, int line) {
        if (label.onlyIf().isEmpty()) {
            return;
        }
        Condition condition = label.onlyIf().get();
        boolean isPresent = !value(labels, label.name()).isEmpty();
        boolean isExpected = holds(condition, labels);
        boolean isWrong = isPresent ? !isExpected : isExpected && !label.optional();
        boolean isKnown = condition.values().keySet().stream().noneMatch(name -> isOverflow(name, value(labels, name)));
        if (isWrong && isKnown) {
            Set<String> involved = new HashSet<>(condition.values().keySet());
            involved.add(label.name());
            report(
                    labels,
                    involved,
                    line,
                    label.name() + (isPresent ? " is only present if " : " must be present if ") + words(condition));
        }
    }

    private void labelSets(List<PageLabel> labels, int line) {
        Set<String> alternatives = new HashSet<>();
        combinations.labelSets().forEach(alternatives::addAll);
        Set<String> present = labels.stream()
                .filter(label -> !label.value().isEmpty() && alternatives.contains(label.name()))
                .map(PageLabel::name)
                .collect(Collectors.toSet());
        boolean isOne = combinations.labelSets().stream()
                .anyMatch(set -> Set.copyOf(set).equals(present));
        if (!isOne) {
            report(
                    labels,
                    alternatives,
                    line,
                    "'label_sets' asks for exactly "
                            + combinations.labelSets().stream()
                                    .map(set -> String.join(" and ", set))
                                    .collect(Collectors.joining(", or ")));
        }
    }

    private void distinct(List<PageLabel> labels, int line) {
        String one = combinations.distinct().get(0);
        String other = combinations.distinct().get(1);
        String value = value(labels, one);
        if (!value.isEmpty() && value.equals(value(labels, other)) && !isOverflow(one, value)) {
            report(labels, Set.of(one, other), line, one + " and " + other + " are 'distinct'");
        }
    }

    private void determined(Label label, String other, List<PageLabel> labels, int line) {
        String value = value(labels, label.name());
        String follows = value(labels, other);
        if (value.isEmpty() || isOverflow(label.name(), value) || isOverflow(other, follows)) {
            return;
        }
        String first = determined
                .computeIfAbsent(label.name() + " " + other, pair -> new HashMap<>())
                .putIfAbsent(value, follows);
        if (first != null && !first.equals(follows)) {
            report(
                    labels,
                    Set.of(label.name(), other),
                    line,
                    label.name() + " 'determines' " + other + ", and another series has another " + other);
        }
    }

    private boolean isOverflow(String label, String value) {
        return value.equals(overflow.get(label));
    }

    private static boolean holds(Condition condition, List<PageLabel> labels) {
        for (Map.Entry<String, ValueSet> each : condition.values().entrySet()) {
            if (!each.getValue().contains(value(labels, each.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** The value of a label; empty if it is absent. */
    private static String value(List<PageLabel> labels, String name) {
        for (PageLabel label : labels) {
            if (label.name().equals(name)) {
                return label.value();
            }
        }
        return "";
    }

    private void report(List<PageLabel> labels, Set<String> involved, int line, String rule) {
        String combination = combination(labels, involved);
        if (broken.size() < MOST && broken.add(combination + rule)) {
            reported.add(exposed.finding(
                    line,
                    Rule.EXPOSED_COMBINATION
                            .with("family", family.name())
                            .with("combination", combination)
                            .with("rule", rule)
                            .with("catalog", exposed.catalog().name())));
        }
    }

    /** The labels of a series that a restriction is about, in the order of the catalog. */
    private String combination(List<PageLabel> labels, Set<String> involved) {
        List<String> words = new ArrayList<>();
        for (Label label : family.labels()) {
            if (involved.contains(label.name())) {
                String value = value(labels, label.name());
                words.add(
                        value.isEmpty()
                                ? "no " + label.name()
                                : label.name() + (label.sensitive().isPresent() ? "" : "=\"" + value + '"'));
            }
        }
        return String.join(", ", words);
    }

    private static String words(Condition condition) {
        return condition.values().entrySet().stream()
                .map(each -> words(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" and "));
    }

    private static String words(String label, ValueSet values) {
        if (values.equals(ValueSet.PRESENT)) {
            return label;
        }
        if (values.equals(ValueSet.ABSENT)) {
            return "no " + label;
        }
        String listed = values.named().stream()
                .filter(value -> !value.isEmpty())
                .map(value -> '"' + value + '"')
                .collect(Collectors.joining(" or "));
        return label + (values.inverted() ? " other than " : "=") + listed;
    }
}
