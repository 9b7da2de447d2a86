package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Condition;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Legality;
import dev.metricwright.catalog.ValueSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The label combinations of a family, and which of them are legal by its catalog. */
final class FamilySpace {

    private final Family family;
    private final List<String> names;
    private final List<CombinationBlock> illegal = new ArrayList<>();

    FamilySpace(Family family) {
        this.family = family;
        this.names = new ArrayList<>();
        for (Label label : family.labels()) {
            names.add(label.name());
        }
        for (Legality legality : family.combinations().legal()) {
            addLegality(legality);
        }
        for (Label label : family.labels()) {
            if (label.onlyIf().isPresent()) {
                addPresence(label, label.onlyIf().get());
            }
        }
        addLabelSets();
    }

    Family family() {
        return family;
    }

    /** The legal combinations of a block, as disjoint blocks. */
    List<CombinationBlock> legal(CombinationBlock block) {
        return CombinationBlock.minus(List.of(block), illegal);
    }

    /**
     * The combinations of some blocks that count as series: those in which the values of {@code distinct} labels differ.
     *
     * @param known further values that these labels may have, in addition to those that the blocks name
     */
    List<CombinationBlock> countable(List<CombinationBlock> blocks, Collection<String> known) {
        if (family.combinations().distinct().size() < 2) {
            return blocks;
        }
        int one = position(family.combinations().distinct().get(0));
        int other = position(family.combinations().distinct().get(1));
        TreeSet<String> values = new TreeSet<>(known);
        for (CombinationBlock block : blocks) {
            values.addAll(block.sets().get(one).named());
            values.addAll(block.sets().get(other).named());
        }
        values.remove("");
        List<CombinationBlock> diagonal = new ArrayList<>();
        for (String value : values) {
            ValueSet equal = ValueSet.of(List.of(value));
            diagonal.add(all().with(one, equal).with(other, equal));
        }
        return CombinationBlock.minus(blocks, diagonal);
    }

    /**
     * The combinations of a block that leave out a label that belongs there. A label with {@code only_if} that is not
     * optional needs an entry in each method that can express its condition, even if the method can do so only with
     * open values.
     */
    List<CombinationBlock> omissions(CombinationBlock block) {
        List<CombinationBlock> omissions = new ArrayList<>();
        for (Label label : family.labels()) {
            int position = position(label.name());
            if (label.onlyIf().isEmpty()
                    || label.optional()
                    || !block.sets().get(position).contains("")) {
                continue;
            }
            Set<String> asked = label.onlyIf().get().values().keySet();
            CombinationBlock met = block.and(block(label.onlyIf().get()));
            if (!met.isEmpty()) {
                CombinationBlock asking = withDependents(met, asked).with(position, ValueSet.PRESENT);
                for (CombinationBlock complete : legal(asking)) {
                    omissions.add(withDependentsOf(block, complete, asked).with(position, ValueSet.ABSENT));
                }
            }
        }
        return omissions;
    }

    /** A block that also has each open label that it leaves out, but that belongs to some of its combinations. */
    CombinationBlock withOmitted(CombinationBlock block) {
        CombinationBlock complete = block;
        for (Label label : family.labels()) {
            int position = position(label.name());
            if (label.onlyIf().isPresent()
                    && !label.optional()
                    && !label.isClosed()
                    && block.sets().get(position).equals(ValueSet.ABSENT)
                    && !block.and(block(label.onlyIf().get())).isEmpty()) {
                complete = complete.with(position, ValueSet.PRESENT);
            }
        }
        return complete;
    }

    /** A block in which each label whose presence depends on other labels may be present or absent. */
    CombinationBlock withDependents(CombinationBlock block) {
        return withDependents(block, Set.of());
    }

    private CombinationBlock withDependents(CombinationBlock block, Set<String> asIs) {
        CombinationBlock widened = block;
        for (Label label : family.labels()) {
            int position = position(label.name());
            if (isDependent(family, label) && !asIs.contains(label.name())) {
                widened = widened.with(position, maybe(label, block.sets().get(position)));
            }
        }
        return widened;
    }

    /** A block in which each label whose presence depends on other labels is present, unless it can only be absent. */
    CombinationBlock presentDependents(CombinationBlock block) {
        CombinationBlock present = block;
        for (Label label : family.labels()) {
            ValueSet set = block.sets().get(position(label.name()));
            if (isDependent(family, label) && !set.equals(ValueSet.ABSENT)) {
                present = present.with(position(label.name()), set.and(ValueSet.PRESENT));
            }
        }
        return present;
    }

    /** A part of a widened block, with the values of the original block for the labels that were widened. */
    private CombinationBlock withDependentsOf(CombinationBlock block, CombinationBlock part, Set<String> asIs) {
        CombinationBlock result = part;
        for (Label label : family.labels()) {
            int position = position(label.name());
            if (isDependent(family, label) && !asIs.contains(label.name())) {
                result = result.with(position, block.sets().get(position));
            }
        }
        return result;
    }

    private static ValueSet maybe(Label label, ValueSet given) {
        boolean absent = given.equals(ValueSet.ABSENT);
        if (given.inverted() || (absent && !label.isClosed())) {
            return ValueSet.ALL;
        }
        Set<String> values =
                new LinkedHashSet<>(absent ? label.values().listed().keySet() : given.named());
        values.add("");
        return ValueSet.of(values);
    }

    /** Whether each series of a family has a label. */
    static boolean isRequired(Family family, Label label) {
        return family.isRequired(label);
    }

    /** Whether only other labels decide if a series has a label, so that a method cannot choose. */
    static boolean isDependent(Family family, Label label) {
        return !label.optional() && !family.isRequired(label);
    }

    /** The index of a label in the blocks of the family. */
    int position(String label) {
        return names.indexOf(label);
    }

    private void addLegality(Legality legality) {
        for (CombinationBlock notThen : outside(legality.then())) {
            illegal.add(block(legality.when()).and(notThen));
        }
    }

    private void addPresence(Label label, Condition condition) {
        int position = position(label.name());
        for (CombinationBlock notMet : outside(condition)) {
            illegal.add(notMet.with(position, ValueSet.PRESENT));
        }
        if (!label.optional()) {
            illegal.add(block(condition).with(position, ValueSet.ABSENT));
        }
    }

    private void addLabelSets() {
        if (family.combinations().labelSets().isEmpty()) {
            return;
        }
        List<String> alternatives = family.combinations().labelSets().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        List<CombinationBlock> allowed = new ArrayList<>();
        for (List<String> set : family.combinations().labelSets()) {
            CombinationBlock block = all();
            for (String label : alternatives) {
                block = block.with(position(label), set.contains(label) ? ValueSet.PRESENT : ValueSet.ABSENT);
            }
            allowed.add(block);
        }
        illegal.addAll(CombinationBlock.minus(List.of(all()), allowed));
    }

    private CombinationBlock all() {
        return CombinationBlock.all(names.size());
    }

    private CombinationBlock block(Condition condition) {
        CombinationBlock block = all();
        for (Map.Entry<String, ValueSet> asked : condition.values().entrySet()) {
            block = block.with(position(asked.getKey()), asked.getValue());
        }
        return block;
    }

    private List<CombinationBlock> outside(Condition condition) {
        return all().minus(block(condition));
    }
}
