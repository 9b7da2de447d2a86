package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.ValueSet;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rule that a method expresses only combinations of label values that are legal by its catalog. */
final class CombinationRules {

    private static final int SHOWN_AT_MOST = 4;

    static final Checks<MethodBox> CHECKS = new Checks<>(List.of(CombinationRules::combinations));

    private CombinationRules() {}

    /** Each combination of the values that a method fixes or lists must be one that can be completed to a legal one. */
    private static Optional<Finding> combinations(MethodBox method) {
        FamilySpace space = method.space();
        List<Box> illegal = method.box().isEmpty() ? List.of() : illegal(space, method.box());
        if (illegal.isEmpty()) {
            return Optional.empty();
        }
        Family family = space.family();
        Box wide = space.withDependents(method.box());
        List<Box> split = split(space, wide);
        return Optional.of(Rule.ILLEGAL_COMBINATION
                .with("family", family.name())
                .with("combination", combination(family, method.box(), first(method.box(), illegal)))
                .with(
                        "remedy",
                        split.isEmpty()
                                ? "change the fixed values, because no value of the other labels is legal with them"
                                : "write " + (split.size() == 1 ? "it as " : "a method for each of ")
                                        + split(method.method(), wide, split))
                .at(method.method().method().labelsPlace()));
    }

    /** The combinations of a box that a method must not express. */
    static List<Box> illegal(FamilySpace space, Box box) {
        return Box.minus(List.of(blurred(space, box, box)), permitted(space, box));
    }

    /** The parts of a box that separate methods may express. */
    private static List<Box> split(FamilySpace space, Box box) {
        List<Box> parts =
                permitted(space, box).stream().map(space::presentDependents).toList();
        return Box.union(parts).stream()
                .filter(part -> illegal(space, part).isEmpty())
                .toList();
    }

    /**
     * The combinations of a box that a method may express. They are legal, and include each label that belongs there.
     */
    private static List<Box> permitted(FamilySpace space, Box box) {
        return Box.minus(blurred(space, space.legal(box), box), blurred(space, space.omissions(box), box));
    }

    private static List<Box> blurred(FamilySpace space, List<Box> boxes, Box method) {
        List<Box> blurred = new ArrayList<>();
        for (Box box : boxes) {
            blurred.add(blurred(space, box, method));
        }
        return blurred;
    }

    /**
     * A box that admits any value of the labels that are open in the method, because open values are not checked. If
     * the presence of such a label depends on other labels, the box keeps whether the label is present.
     */
    private static Box blurred(FamilySpace space, Box box, Box method) {
        Box blurred = box;
        for (int label = 0; label < box.sets().size(); label++) {
            if (method.sets().get(label).inverted()) {
                boolean dependent = FamilySpace.isDependent(
                        space.family(), space.family().labels().get(label));
                blurred = blurred.with(label, dependent ? presence(box.sets().get(label)) : ValueSet.ALL);
            }
        }
        return blurred;
    }

    private static ValueSet presence(ValueSet set) {
        if (!set.contains("")) {
            return ValueSet.PRESENT;
        }
        return set.equals(ValueSet.ABSENT) ? ValueSet.ABSENT : ValueSet.ALL;
    }

    /** The box with the first combination, in the order of the labels, and of the values in the method. */
    private static Box first(Box method, List<Box> boxes) {
        List<Box> first = boxes;
        for (int label = 0; label < method.sets().size(); label++) {
            for (String value : method.sets().get(label).named()) {
                List<Box> having = having(first, label, value);
                if (!method.sets().get(label).inverted() && !having.isEmpty()) {
                    first = having;
                    break;
                }
            }
        }
        return first.get(0);
    }

    private static List<Box> having(List<Box> boxes, int label, String value) {
        return boxes.stream()
                .filter(box -> box.sets().get(label).contains(value))
                .toList();
    }

    private static String firstValue(ValueSet set) {
        return set.named().iterator().next();
    }

    /** The first combination of a box in words: {@code with outcome="allow", reason="denied" without code}. */
    private static String combination(Family family, Box method, Box box) {
        List<String> given = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (int i = 0; i < box.sets().size(); i++) {
            Label label = family.labels().get(i);
            if (method.sets().get(i).inverted()) {
                if (!FamilySpace.isRequired(family, label)) {
                    given.add("any " + label.name());
                }
            } else if (isLeftOut(family, label, box.sets().get(i))) {
                absent.add(label.name());
            } else {
                given.add(label.name() + "=\"" + firstValue(box.sets().get(i)) + '"');
            }
        }
        List<String> parts = new ArrayList<>();
        if (!given.isEmpty()) {
            parts.add("with " + String.join(", ", given));
        }
        if (!absent.isEmpty()) {
            parts.add("without " + String.join(", ", absent));
        }
        return String.join(" ", parts);
    }

    /**
     * Whether a label is left out. The empty value means that, unless the label is required or lists the empty value.
     */
    private static boolean isLeftOut(Family family, Label label, ValueSet set) {
        return set.equals(ValueSet.ABSENT)
                && !label.values().listed().containsKey("")
                && !FamilySpace.isRequired(family, label);
    }

    /** The legal parts of a method in words: for each, the {@code @Labels} of a separate method. */
    private static String split(Subject method, Box wide, List<Box> parts) {
        return parts.stream()
                        .limit(SHOWN_AT_MOST)
                        .map(part -> entries(method, wide, part))
                        .collect(Collectors.joining(" and "))
                + (parts.size() > SHOWN_AT_MOST ? " and " + (parts.size() - SHOWN_AT_MOST) + " more" : "");
    }

    private static String entries(Subject method, Box wide, Box part) {
        Family family = method.family();
        List<String> entries = new ArrayList<>();
        List<String> enums = new ArrayList<>();
        for (int i = 0; i < part.sets().size(); i++) {
            Label label = family.labels().get(i);
            ValueSet set = part.sets().get(i);
            if (!isLeftOut(family, label, set)) {
                entries.add(entry(label.name(), set));
                if (needsEnum(set, wide.sets().get(i))) {
                    enums.add(label.name() + ": an enum of " + Words.list(set.named()));
                }
            }
        }
        method.entries().stream()
                .map(Entry::label)
                .filter(label -> family.label(label).isEmpty())
                .forEach(detail -> entries.add('"' + detail + '"'));
        return "@Labels({" + String.join(", ", entries) + "})"
                + (enums.isEmpty() ? "" : " (" + String.join(") (", enums) + ")");
    }

    private static String entry(String label, ValueSet part) {
        boolean isPassed = part.inverted() || part.named().size() > 1;
        return isPassed ? '"' + label + '"' : '"' + label + "=" + Words.escaped(firstValue(part)) + '"';
    }

    /** Whether a label has several values in a part, but not all values of the whole. */
    private static boolean needsEnum(ValueSet part, ValueSet whole) {
        return !part.inverted() && part.named().size() > 1 && !isWhole(part, whole);
    }

    private static boolean isWhole(ValueSet part, ValueSet whole) {
        return whole.minus(part).minus(ValueSet.ABSENT).isEmpty();
    }
}
