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

    private LegalParts(Family family) {
        this.space = new FamilySpace(family);
        this.labels = family.labels();
    }

    /**
     * Divides a family.
     *
     * @param family the family
     * @param atMost the most parts that there may be; each optional label can double their number
     * @return the parts, those with fewer labels first, each as its labels and their possible values, which are named
     *     values or all; empty if there would be more parts
     */
    public static Optional<List<Map<String, ValueSet>>> of(Family family, int atMost) {
        return new LegalParts(family).parts(atMost);
    }

    private Optional<List<Map<String, ValueSet>>> parts(int atMost) {
        List<Box> forms = forms(atMost);
        if (forms.size() > atMost) {
            return Optional.empty();
        }
        Set<Box> parts = new LinkedHashSet<>();
        for (Box form : forms) {
            space.legal(form).forEach(legal -> expressible(legal).ifPresent(parts::add));
        }
        List<Box> needed = withoutThoseWithinOthers(parts);
        return needed.size() > atMost
                ? Optional.empty()
                : Optional.of(needed.stream().map(this::byLabel).toList());
    }

    /** All combinations, divided by which labels are present. The division stops when there are too many forms. */
    private List<Box> forms(int atMost) {
        List<Box> forms = List.of(new Box(labels.stream().map(this::everything).toList()));
        for (Label label : labels) {
            if (!FamilySpace.isRequired(space.family(), label) && forms.size() <= atMost) {
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
     * The box that a method expresses in place of a legal box. A method cannot tell open values apart. An open label
     * whose presence depends on an open value is also in the method, and may be left empty. A closed label may be one
     * that cannot be left empty; then the method has only the listed values of the label on which its presence depends.
     */
    private Optional<Box> expressible(Box legal) {
        Box method = opened(legal);
        Box complete = space.withOmitted(method);
        return Stream.of(method, complete, listed(legal))
                .filter(box -> !box.isEmpty()
                        && CombinationRules.illegal(space, asRead(box)).isEmpty())
                .findFirst();
    }

    /**
     * The box as the rules see a method: an open label may also be empty, unless its presence depends on other labels.
     */
    private Box asRead(Box box) {
        Box read = box;
        for (int label = 0; label < labels.size(); label++) {
            if (box.sets().get(label).inverted() && !FamilySpace.isDependent(space.family(), labels.get(label))) {
                read = read.with(label, ValueSet.ALL);
            }
        }
        return read;
    }

    /** The box of a method that takes a string for each label whose values are not all known. */
    private Box opened(Box legal) {
        Box opened = legal;
        for (int label = 0; label < labels.size(); label++) {
            if (legal.sets().get(label).inverted()) {
                boolean required = FamilySpace.isRequired(space.family(), labels.get(label));
                opened = opened.with(label, required ? ValueSet.ALL : ValueSet.PRESENT);
            }
        }
        return opened;
    }

    /** The box with only the listed values of those labels on which the presence of an absent label depends. */
    private Box listed(Box legal) {
        Box listed = opened(legal);
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

    private Box listed(Box box, Box legal, int label) {
        ValueSet values = legal.sets().get(label);
        return values.inverted()
                ? box.with(
                        label,
                        ValueSet.of(labels.get(label).values().listed().keySet())
                                .and(values))
                : box;
    }

    private static List<Box> withoutThoseWithinOthers(Set<Box> boxes) {
        List<Box> kept = new ArrayList<>(boxes);
        kept.removeIf(box -> boxes.stream()
                .anyMatch(other -> !other.equals(box) && box.minus(other).isEmpty()));
        return kept;
    }

    private Map<String, ValueSet> byLabel(Box box) {
        Map<String, ValueSet> values = new LinkedHashMap<>();
        for (Label label : labels) {
            ValueSet set = box.sets().get(space.position(label.name()));
            boolean absent = set.equals(ValueSet.ABSENT) && !FamilySpace.isRequired(space.family(), label);
            if (!absent) {
                values.put(label.name(), set.inverted() ? ValueSet.ALL : set);
            }
        }
        return Collections.unmodifiableMap(values);
    }
}
