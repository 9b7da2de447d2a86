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
 * How methods can share out the label combinations of a family: each part is what one method can express, all of it legal,
 * and together they are all legal combinations. Two parts differ in which labels there are, or in the values that are legal
 * beside each other.
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
     * @param atMost how many parts there may be; optional labels double their number with each
     * @return the parts, those with fewer labels first, each as its labels and the values that they may have: named ones, or
     *     all; nothing if there would be more parts
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

    /** All combinations, divided by which labels there are; where these get too many, not to the end. */
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
     * What a method expresses in the place of a legal box. Open values cannot be told apart: where a label depends on one, the
     * method has it too, and leaves it empty; if it is closed and cannot be empty, what is left are the listed values.
     */
    private Optional<Box> expressible(Box legal) {
        Box method = opened(legal);
        Box complete = space.withOmitted(method);
        return Stream.of(method, complete, listed(legal))
                .filter(box -> !box.isEmpty()
                        && CombinationRules.illegal(space, asRead(box)).isEmpty())
                .findFirst();
    }

    /** The box as the rules read a method: what is open and optional may be empty too. */
    private Box asRead(Box box) {
        Box read = box;
        for (int label = 0; label < labels.size(); label++) {
            if (box.sets().get(label).inverted() && !FamilySpace.isDependent(space.family(), labels.get(label))) {
                read = read.with(label, ValueSet.ALL);
            }
        }
        return read;
    }

    /** The box as a method has it whose labels are strings wherever not all values are known. */
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

    /** The box with the listed values alone of those labels on which the presence of absent ones depends. */
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
