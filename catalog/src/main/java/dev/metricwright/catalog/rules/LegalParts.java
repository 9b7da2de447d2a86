package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.ValueSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A division of the legal label combinations of a family into parts, so that a method can record each part. One method
 * can express a part, all combinations of a part are legal, and all parts together are all legal combinations. Two
 * parts differ in the labels that are present, or in the values that are legal together.
 */
public final class LegalParts {

    private final FamilySpace space;
    private final List<Label> labels;

    /** How often an optional label has divided a block. */
    private int divisions;

    private LegalParts(Family family) {
        this.space = new FamilySpace(family);
        this.labels = family.labels();
    }

    /**
     * Divides a family.
     *
     * @param family the family
     * @param atMost the most parts that there may be; each label with {@code only_if} can double their number
     * @return the parts, those with fewer labels first, each as its labels and their possible values, which are named
     *     values or all; empty if there would be more parts
     */
    public static Optional<List<Map<String, ValueSet>>> of(Family family, int atMost) {
        return new LegalParts(family).parts(atMost);
    }

    private Optional<List<Map<String, ValueSet>>> parts(int atMost) {
        List<CombinationBlock> forms = forms(atMost);
        if (forms.size() > atMost) {
            return Optional.empty();
        }
        Set<CombinationBlock> parts = new LinkedHashSet<>();
        for (CombinationBlock form : forms) {
            for (CombinationBlock legal : space.legal(form)) {
                addParts(legal, 0, atMost, parts);
            }
        }
        List<CombinationBlock> needed = withoutThoseWithinOthers(parts);
        return needed.size() > atMost
                ? Optional.empty()
                : Optional.of(needed.stream().map(this::byLabel).toList());
    }

    /**
     * All combinations, divided by which labels are present. The division stops when there are too many forms. An
     * optional label does not divide: a method may leave it empty.
     */
    private List<CombinationBlock> forms(int atMost) {
        List<CombinationBlock> forms = List.of(
                new CombinationBlock(labels.stream().map(this::everything).toList()));
        for (Label label : labels) {
            if (FamilySpace.isDependent(space.family(), label) && forms.size() <= atMost) {
                int position = space.position(label.name());
                forms = forms.stream()
                        .flatMap(form -> Stream.of(ValueSet.ABSENT, ValueSet.PRESENT)
                                .map(presence -> form.with(
                                        position, form.sets().get(position).and(presence))))
                        .filter(form -> !space.legal(form).isEmpty())
                        .toList();
            }
        }
        return forms;
    }

    /**
     * Adds the parts of a legal block. If no method can express the block, optional labels divide it, one after the
     * other, until methods can. The division stops after as many steps as there may be parts.
     */
    private void addParts(CombinationBlock legal, int from, int atMost, Set<CombinationBlock> parts) {
        Optional<CombinationBlock> method = expressible(legal);
        boolean isWhole = method.isPresent() && legal.minus(method.get()).isEmpty();
        for (int label = from; label < labels.size() && !isWhole && divisions <= atMost; label++) {
            ValueSet values = legal.sets().get(label);
            if (labels.get(label).optional()
                    && values.contains("")
                    && !values.and(ValueSet.PRESENT).isEmpty()) {
                divisions++;
                addParts(legal.with(label, ValueSet.ABSENT), label + 1, atMost, parts);
                addParts(legal.with(label, values.and(ValueSet.PRESENT)), label + 1, atMost, parts);
                return;
            }
        }
        method.ifPresent(parts::add);
    }

    private ValueSet everything(Label label) {
        if (!label.isClosed()) {
            return ValueSet.ALL;
        }
        Set<String> values = new LinkedHashSet<>(label.values().listed().keySet());
        if (!FamilySpace.isRequired(space.family(), label)) {
            values.add("");
        }
        return ValueSet.of(values);
    }

    /**
     * The block that a method expresses in place of a legal block. A method cannot tell open values apart. An open label
     * whose presence depends on an open value is also in the method, and may be left empty. A closed label may be one
     * that cannot be left empty; then the method has only the listed values of the label on which its presence depends.
     */
    private Optional<CombinationBlock> expressible(CombinationBlock legal) {
        CombinationBlock method = opened(legal);
        CombinationBlock complete = space.withOmitted(method);
        return Stream.of(method, complete, listed(legal))
                .filter(block -> !block.isEmpty()
                        && CombinationRules.illegal(space, asRead(block)).isEmpty())
                .findFirst();
    }

    /**
     * The block as the rules see a method: an open label may also be empty, unless its presence depends on other labels.
     */
    private CombinationBlock asRead(CombinationBlock block) {
        CombinationBlock read = block;
        for (int label = 0; label < labels.size(); label++) {
            if (block.sets().get(label).inverted() && !FamilySpace.isDependent(space.family(), labels.get(label))) {
                read = read.with(label, ValueSet.ALL);
            }
        }
        return read;
    }

    /** The block of a method that takes a string for each label whose values are not all known. */
    private CombinationBlock opened(CombinationBlock legal) {
        CombinationBlock opened = legal;
        for (int label = 0; label < labels.size(); label++) {
            if (legal.sets().get(label).inverted()) {
                boolean dependent = FamilySpace.isDependent(space.family(), labels.get(label));
                opened = opened.with(label, dependent ? ValueSet.PRESENT : ValueSet.ALL);
            }
        }
        return opened;
    }

    /** The block with only the listed values of those labels on which the presence of an absent label depends. */
    private CombinationBlock listed(CombinationBlock legal) {
        CombinationBlock listed = opened(legal);
        for (Label label : labels) {
            boolean absent = legal.sets().get(space.position(label.name())).equals(ValueSet.ABSENT);
            if (absent && !label.optional() && label.onlyIf().isPresent()) {
                for (String asked : label.onlyIf().get().values().keySet()) {
                    listed = listed(listed, legal, space.position(asked));
                }
            }
        }
        return listed;
    }

    private CombinationBlock listed(CombinationBlock block, CombinationBlock legal, int label) {
        ValueSet values = legal.sets().get(label);
        return values.inverted()
                ? block.with(
                        label,
                        ValueSet.of(labels.get(label).values().listed().keySet())
                                .and(values))
                : block;
    }

    private static List<CombinationBlock> withoutThoseWithinOthers(Set<CombinationBlock> blocks) {
        List<CombinationBlock> kept = new ArrayList<>(blocks);
        kept.removeIf(block -> blocks.stream()
                .anyMatch(other -> !other.equals(block) && block.minus(other).isEmpty()));
        return kept;
    }

    private Map<String, ValueSet> byLabel(CombinationBlock block) {
        Map<String, ValueSet> values = new LinkedHashMap<>();
        for (Label label : labels) {
            ValueSet set = block.sets().get(space.position(label.name()));
            boolean absent = set.equals(ValueSet.ABSENT) && !FamilySpace.isRequired(space.family(), label);
            if (!absent) {
                values.put(label.name(), set.inverted() ? ValueSet.ALL : set);
            }
        }
        return Collections.unmodifiableMap(values);
    }
}
