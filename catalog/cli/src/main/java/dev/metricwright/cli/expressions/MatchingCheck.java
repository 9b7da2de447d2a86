package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.promql.BinaryOperator;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Matcher;
import dev.metricwright.cli.promql.Matching;
import dev.metricwright.cli.promql.Variables;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Checks that the series of two operands can match, and derives the labels of the result. */
final class MatchingCheck {

    private final Consumer<Finding> problems;

    MatchingCheck(Consumer<Finding> problems) {
        this.problems = problems;
    }

    Shape check(Binary binary, Shape left, Shape right) {
        Matching matching = binary.matching();
        boolean known = listedLabelsAreKnown(binary, left, right);
        if (Variables.areIn(matching.labels()) || Variables.areIn(matching.include())) {
            return Shape.UNKNOWN;
        }
        // The sides of a union need not match: it keeps the series of both.
        if (known && binary.operator() != BinaryOperator.OR) {
            sidesCanMatch(binary, left, right);
        }
        return switch (binary.operator()) {
            case OR -> left.or(right);
            case AND, UNLESS -> left;
            default -> result(matching, left, right);
        };
    }

    private static Shape result(Matching matching, Shape left, Shape right) {
        if (matching.group() == Matching.Group.NONE) {
            Shape kept =
                    switch (matching.keyword()) {
                        case NONE -> left;
                        case ON -> left.by(matching.labels());
                        case IGNORING -> left.without(matching.labels());
                    };
            return kept.madeAlsoOf(right);
        }
        boolean manyLeft = matching.group() == Matching.Group.LEFT;
        Shape many = (manyLeft ? left : right).madeAlsoOf(manyLeft ? right : left);
        Shape one = manyLeft ? right : left;
        for (String label : matching.include()) {
            many = many.with(label, one.of(label));
        }
        return many;
    }

    private boolean listedLabelsAreKnown(Binary binary, Shape left, Shape right) {
        Matching matching = binary.matching();
        boolean known = true;
        for (String label : matching.labels()) {
            if (!left.knows(label) && !right.knows(label) && !isUnchecked(label)) {
                problems.accept(SelectorCheck.unknownLabel("this pair", left.or(right), label, binary.position()));
                known = false;
            }
        }
        Shape one = matching.group() == Matching.Group.LEFT ? right : left;
        for (String label : matching.include()) {
            if (!one.has(label) && !isUnchecked(label)) {
                problems.accept(SelectorCheck.unknownLabel(one, label, binary.position()));
            }
        }
        return known;
    }

    private static boolean isUnchecked(String label) {
        return label.equals(Matcher.NAME) || Variables.isIn(label);
    }

    private void sidesCanMatch(Binary binary, Shape left, Shape right) {
        Matching matching = binary.matching();
        Set<String> compared = new TreeSet<>();
        if (matching.keyword() == Matching.Keyword.ON) {
            compared.addAll(matching.labels());
        } else {
            compared.addAll(left.labels().keySet());
            compared.addAll(right.labels().keySet());
            compared.removeAll(matching.labels());
        }
        Set<String> apart = new TreeSet<>(compared);
        apart.removeIf(label -> !left.of(label).and(right.of(label)).isEmpty());
        if (!apart.isEmpty()) {
            compared.removeAll(apart);
            compared.removeIf(label -> !left.has(label) || !right.has(label));
            problems.accept(Rule.NEVER_MATCH
                    .with("operator", binary.operator().symbol())
                    .with("reason", String.join(", and ", reasons(apart, left, right)))
                    .with("remedy", remedy(binary, new Sides(apart, left, right), compared))
                    .at(binary.position()));
        }
    }

    private static List<String> reasons(Set<String> apart, Shape left, Shape right) {
        Set<String> reasons = new TreeSet<>();
        Sides sides = new Sides(apart, left, right);
        if (!sides.onlyLeft().isEmpty()) {
            reasons.add("only the left has " + labels(sides.onlyLeft()));
        }
        if (!sides.onlyRight().isEmpty()) {
            reasons.add("only the right has " + labels(sides.onlyRight()));
        }
        if (!sides.unequal().isEmpty()) {
            reasons.add("they have different values of " + labels(sides.unequal()));
        }
        return List.copyOf(reasons);
    }

    private static String remedy(Binary binary, Sides sides, Set<String> shared) {
        if (binary.matching().keyword() == Matching.Keyword.ON) {
            return "remove from on the labels that they do not share";
        }
        if (!sides.onlyLeft().isEmpty() && !sides.onlyRight().isEmpty()) {
            return "aggregate both to the same labels, or use on with the labels that they share";
        }
        Set<String> dropped = new TreeSet<>(sides.apart());
        dropped.addAll(binary.matching().labels());
        String rule = dropped.size() <= shared.size()
                ? "ignoring(" + String.join(", ", dropped) + ")"
                : "on(" + String.join(", ", shared) + ")";
        boolean grouped = binary.operator().isSet() || binary.matching().group() != Matching.Group.NONE;
        String many = sides.onlyLeft().isEmpty() ? sides.onlyRight().isEmpty() ? "" : " group_right" : " group_left";
        return "write " + binary.operator().symbol() + " " + rule + (grouped ? "" : many);
    }

    private static String labels(Collection<String> labels) {
        return (labels.size() == 1 ? "label " : "labels ") + String.join(", ", labels);
    }

    /** The labels that keep two operands from matching, by how the operands differ in them. */
    private record Sides(Set<String> apart, Shape left, Shape right) {

        Set<String> onlyLeft() {
            return where(left, right);
        }

        Set<String> onlyRight() {
            return where(right, left);
        }

        Set<String> unequal() {
            Set<String> labels = new TreeSet<>(apart);
            labels.removeAll(onlyLeft());
            labels.removeAll(onlyRight());
            return labels;
        }

        private Set<String> where(Shape one, Shape other) {
            Set<String> labels = new TreeSet<>(apart);
            labels.removeIf(label -> !one.has(label) || other.has(label));
            return labels;
        }
    }
}
