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
    private final List<Box> illegal = new ArrayList<>();

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

    /** The legal combinations of a box, as disjoint boxes. */
    List<Box> legal(Box box) {
        return Box.minus(List.of(box), illegal);
    }

    /**
     * The combinations of some boxes that count as series: those in which the values of {@code distinct} labels differ.
     *
     * @param known further values that these labels may have, in addition to those that the boxes name
     */
    List<Box> countable(List<Box> boxes, Collection<String> known) {
        if (family.combinations().distinct().size() < 2) {
            return boxes;
        }
        int one = position(family.combinations().distinct().get(0));
        int other = position(family.combinations().distinct().get(1));
        TreeSet<String> values = new TreeSet<>(known);
        for (Box box : boxes) {
            values.addAll(box.sets().get(one).named());
            values.addAll(box.sets().get(other).named());
        }
        values.remove("");
        List<Box> diagonal = new ArrayList<>();
        for (String value : values) {
            ValueSet equal = ValueSet.of(List.of(value));
            diagonal.add(all().with(one, equal).with(other, equal));
        }
        return Box.minus(boxes, diagonal);
    }

    /**
     * The combinations of a box that leave out a label that belongs there. A label with {@code only_if} that is not
     * optional needs an entry in each method that can express its condition, even if the method can do so only with
     * open values.
     */
    List<Box> omissions(Box box) {
        List<Box> omissions = new ArrayList<>();
        for (Label label : family.labels()) {
            int position = position(label.name());
            if (label.onlyIf().isEmpty()
                    || label.optional()
                    || !box.sets().get(position).contains("")) {
                continue;
            }
            Set<String> asked = label.onlyIf().get().values().keySet();
            Box met = box.and(box(label.onlyIf().get()));
            if (!met.isEmpty()) {
                Box asking = withDependents(met, asked).with(position, ValueSet.PRESENT);
                for (Box complete : legal(asking)) {
                    omissions.add(withDependentsOf(box, complete, asked).with(position, ValueSet.ABSENT));
                }
            }
        }
        return omissions;
    }

    /** A box that also has each open label that it leaves out, but that belongs to some of its combinations. */
    Box withOmitted(Box box) {
        Box complete = box;
        for (Label label : family.labels()) {
            int position = position(label.name());
            if (label.onlyIf().isPresent()
                    && !label.optional()
                    && !label.isClosed()
                    && box.sets().get(position).equals(ValueSet.ABSENT)
                    && !box.and(box(label.onlyIf().get())).isEmpty()) {
                complete = complete.with(position, ValueSet.PRESENT);
            }
        }
        return complete;
    }

    /** A box in which each label whose presence depends on other labels may be present or absent. */
    Box withDependents(Box box) {
        return withDependents(box, Set.of());
    }

    private Box withDependents(Box box, Set<String> asIs) {
        Box widened = box;
        for (Label label : family.labels()) {
            int position = position(label.name());
            if (isDependent(family, label) && !asIs.contains(label.name())) {
                widened = widened.with(position, maybe(label, box.sets().get(position)));
            }
        }
        return widened;
    }

    /** A box in which each label whose presence depends on other labels is present, unless it can only be absent. */
    Box presentDependents(Box box) {
        Box present = box;
        for (Label label : family.labels()) {
            ValueSet set = box.sets().get(position(label.name()));
            if (isDependent(family, label) && !set.equals(ValueSet.ABSENT)) {
                present = present.with(position(label.name()), set.and(ValueSet.PRESENT));
            }
        }
        return present;
    }

    /** A part of a widened box, with the values of the original box for the labels that were widened. */
    private Box withDependentsOf(Box box, Box part, Set<String> asIs) {
        Box result = part;
        for (Label label : family.labels()) {
            int position = position(label.name());
            if (isDependent(family, label) && !asIs.contains(label.name())) {
                result = result.with(position, box.sets().get(position));
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

    /** The index of a label in the boxes of the family. */
    int position(String label) {
        return names.indexOf(label);
    }

    private void addLegality(Legality legality) {
        for (Box notThen : outside(legality.then())) {
            illegal.add(box(legality.when()).and(notThen));
        }
    }

    private void addPresence(Label label, Condition condition) {
        int position = position(label.name());
        for (Box notMet : outside(condition)) {
            illegal.add(notMet.with(position, ValueSet.PRESENT));
        }
        if (!label.optional()) {
            illegal.add(box(condition).with(position, ValueSet.ABSENT));
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
        List<Box> allowed = new ArrayList<>();
        for (List<String> set : family.combinations().labelSets()) {
            Box box = all();
            for (String label : alternatives) {
                box = box.with(position(label), set.contains(label) ? ValueSet.PRESENT : ValueSet.ABSENT);
            }
            allowed.add(box);
        }
        illegal.addAll(Box.minus(List.of(all()), allowed));
    }

    private Box all() {
        return Box.all(names.size());
    }

    private Box box(Condition condition) {
        Box box = all();
        for (Map.Entry<String, ValueSet> asked : condition.values().entrySet()) {
            box = box.with(position(asked.getKey()), asked.getValue());
        }
        return box;
    }

    private List<Box> outside(Condition condition) {
        return all().minus(box(condition));
    }
}
