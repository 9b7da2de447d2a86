package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.ValueSet;
import dev.metricwright.catalog.checked.CheckedMethod.Start;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.checked.StartLabel;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The series of a family that exist at 0 once the values of some of its labels are passed. */
final class StartedSeries {

    private final FamilySpace space;

    /** The labels that are passed, by their positions. */
    private final Map<Integer, LabelSource.FromParameter> passed = new TreeMap<>();

    /** The values that can be passed. */
    private final Box passable;

    StartedSeries(FamilySpace space, List<LabelSource.FromParameter> sources) {
        this.space = space;
        Box box = Box.all(space.family().labels().size());
        for (LabelSource.FromParameter source : sources) {
            int position = space.position(source.label());
            passed.put(position, source);
            box = box.with(position, passable(source));
        }
        this.passable = box;
    }

    private static ValueSet passable(LabelSource.FromParameter source) {
        ParameterType type = source.parameter().type();
        if (type instanceof ParameterType.Constants) {
            return ValueSet.of(source.constants());
        }
        return type == Simple.BOOLEAN
                ? ValueSet.of(List.of("true", "false"))
                : type == Simple.INT ? ValueSet.PRESENT : ValueSet.ALL;
    }

    /**
     * All combinations that some methods can reach with the passed values, each of them once.
     *
     * @param reached what each of the methods can express
     */
    List<Start> of(List<Box> reached) {
        List<Box> boxes = new ArrayList<>();
        for (Box method : reached) {
            boxes.addAll(known(method));
        }
        List<Start> starts = new ArrayList<>();
        for (Box box : space.countable(Box.union(boxes), List.of())) {
            for (Box part : apartWhereAbsent(box)) {
                starts.add(start(part));
            }
        }
        return starts;
    }

    /** The combinations that a method reaches in which each label that is not passed has only known values. */
    private List<Box> known(Box method) {
        List<Box> known = new ArrayList<>();
        List<Box> open = new ArrayList<>();
        for (Box legal : space.legal(method)) {
            Box box = legal.and(passable);
            if (box.isEmpty()) {
                continue;
            }
            if (isKnownBesides(box)) {
                known.add(box);
            } else {
                open.add(whateverIsOpen(box, method));
            }
        }
        return Box.minus(known, open);
    }

    private Box whateverIsOpen(Box box, Box method) {
        Box whatever = box;
        for (int position = 0; position < box.sets().size(); position++) {
            if (method.sets().get(position).inverted() && !passed.containsKey(position)) {
                whatever = whatever.with(position, ValueSet.ALL);
            }
        }
        return whatever;
    }

    /** Whether each label that is not passed has only known values. */
    private boolean isKnownBesides(Box box) {
        for (int position = 0; position < box.sets().size(); position++) {
            if (box.sets().get(position).inverted() && !passed.containsKey(position)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A box, divided by whether the second of two {@code distinct} labels is absent. Values that are only known when
     * they are passed can be equal, but absent labels do not count as equal.
     */
    private List<Box> apartWhereAbsent(Box box) {
        if (!areCompared(box)) {
            return List.of(box);
        }
        int other = positionOfDistinct(1);
        List<Box> parts = new ArrayList<>();
        for (ValueSet presence : List.of(ValueSet.ABSENT, ValueSet.PRESENT)) {
            Box part = box.with(other, box.sets().get(other).and(presence));
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Whether both {@code distinct} labels have values that are only known when they are passed. */
    private boolean areCompared(Box box) {
        return !space.family().combinations().distinct().isEmpty()
                && box.sets().get(positionOfDistinct(0)).inverted()
                && box.sets().get(positionOfDistinct(1)).inverted();
    }

    private int positionOfDistinct(int index) {
        return space.position(space.family().combinations().distinct().get(index));
    }

    private Start start(Box box) {
        Family family = space.family();
        List<StartLabel> labels = new ArrayList<>();
        for (int position = 0; position < box.sets().size(); position++) {
            LabelSource.FromParameter source = passed.get(position);
            ValueSet values = box.sets().get(position);
            if (source == null) {
                labels.add(new StartLabel.Known(List.copyOf(values.named())));
            } else {
                boolean isCompared = areCompared(box) && position == positionOfDistinct(1);
                labels.add(new StartLabel.Passed(
                        source,
                        condition(values, passable.sets().get(position)),
                        isCompared ? Optional.ofNullable(passed.get(positionOfDistinct(0))) : Optional.empty()));
            }
        }
        return new Start(family, labels);
    }

    /** The condition that a passed value must still meet. Values that cannot be passed need not be excluded. */
    private static ValueSet condition(ValueSet values, ValueSet passable) {
        if (passable.minus(values).isEmpty()) {
            return ValueSet.ALL;
        }
        return values.inverted()
                ? values.complement().minus(passable.complement()).complement()
                : values;
    }
}
