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

    static final Checks<MethodCombinations> CHECKS = new Checks<>(List.of(CombinationRules::combinations));

    private CombinationRules() {}

    /** Each combination of the values that a method fixes or lists must be one that can be completed to a legal one. */
    private static Optional<Finding> combinations(MethodCombinations method) {
        FamilySpace space = method.space();
        List<CombinationBlock> illegal = method.block().isEmpty() ? List.of() : illegal(space, method.block());
        if (illegal.isEmpty()) {
            return Optional.empty();
        }
        Family family = space.family();
        CombinationBlock wide = space.withDependents(method.block());
        List<CombinationBlock> split = split(space, wide);
        return Optional.of(Rule.ILLEGAL_COMBINATION
                .with("family", family.name())
                .with("combination", combination(family, method.block(), first(method.block(), illegal)))
                .with(
                        "remedy",
                        split.isEmpty()
                                ? "change the fixed values, because no value of the other labels is legal with them"
                                : "write " + (split.size() == 1 ? "it as " : "a method for each of ")
                                        + split(method.method(), wide, split))
                .at(method.method().method().labelsPlace()));
    }

    /** The combinations of a block that a method must not express. */
    static List<CombinationBlock> illegal(FamilySpace space, CombinationBlock block) {
        return CombinationBlock.minus(List.of(blurred(space, block, block)), permitted(space, block));
    }

    /** The parts of a block that separate methods may express. */
    private static List<CombinationBlock> split(FamilySpace space, CombinationBlock block) {
        List<CombinationBlock> parts =
                permitted(space, block).stream().map(space::presentDependents).toList();
        return CombinationBlock.union(parts).stream()
                .filter(part -> illegal(space, part).isEmpty())
                .toList();
    }

    /**
     * The combinations of a block that a method may express. They are legal, and include each label that belongs there.
     */
    private static List<CombinationBlock> permitted(FamilySpace space, CombinationBlock block) {
        return CombinationBlock.minus(
                blurred(space, space.legal(block), block), blurred(space, space.omissions(block), block));
    }

    private static List<CombinationBlock> blurred(
            FamilySpace space, List<CombinationBlock> blocks, CombinationBlock method) {
        List<CombinationBlock> blurred = new ArrayList<>();
        for (CombinationBlock block : blocks) {
            blurred.add(blurred(space, block, method));
        }
        return blurred;
    }

    /**
     * A block that admits any value of the labels that are open in the method, because open values are not checked. If
     * the presence of such a label depends on other labels, the block keeps whether the label is present.
     */
    private static CombinationBlock blurred(FamilySpace space, CombinationBlock block, CombinationBlock method) {
        CombinationBlock blurred = block;
        for (int label = 0; label < block.sets().size(); label++) {
            if (method.sets().get(label).inverted()) {
                boolean dependent = FamilySpace.isDependent(
                        space.family(), space.family().labels().get(label));
                blurred = blurred.with(label, dependent ? presence(block.sets().get(label)) : ValueSet.ALL);
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

    /** The block with the first combination, in the order of the labels, and of the values in the method. */
    private static CombinationBlock first(CombinationBlock method, List<CombinationBlock> blocks) {
        List<CombinationBlock> first = blocks;
        for (int label = 0; label < method.sets().size(); label++) {
            for (String value : method.sets().get(label).named()) {
                List<CombinationBlock> having = having(first, label, value);
                if (!method.sets().get(label).inverted() && !having.isEmpty()) {
                    first = having;
                    break;
                }
            }
        }
        return first.get(0);
    }

    private static List<CombinationBlock> having(List<CombinationBlock> blocks, int label, String value) {
        return blocks.stream()
                .filter(block -> block.sets().get(label).contains(value))
                .toList();
    }

    private static String firstValue(ValueSet set) {
        return set.named().iterator().next();
    }

    /** The first combination of a block in words: {@code with outcome="allow", reason="denied" without code}. */
    private static String combination(Family family, CombinationBlock method, CombinationBlock block) {
        List<String> given = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (int i = 0; i < block.sets().size(); i++) {
            Label label = family.labels().get(i);
            if (method.sets().get(i).inverted()) {
                if (!FamilySpace.isRequired(family, label)) {
                    given.add("any " + label.name());
                }
            } else if (isLeftOut(family, label, block.sets().get(i))) {
                absent.add(label.name());
            } else {
                given.add(label.name() + "=\"" + firstValue(block.sets().get(i)) + '"');
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
    private static String split(Subject method, CombinationBlock wide, List<CombinationBlock> parts) {
        return parts.stream()
                        .limit(SHOWN_AT_MOST)
                        .map(part -> entries(method, wide, part))
                        .collect(Collectors.joining(" and "))
                + (parts.size() > SHOWN_AT_MOST ? " and " + (parts.size() - SHOWN_AT_MOST) + " more" : "");
    }

    private static String entries(Subject method, CombinationBlock wide, CombinationBlock part) {
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
                .map(LabelEntry::label)
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
