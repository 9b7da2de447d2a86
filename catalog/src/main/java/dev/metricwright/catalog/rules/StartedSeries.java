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
    private final CombinationBlock passable;

    StartedSeries(FamilySpace space, List<LabelSource.FromParameter> sources) {
        this.space = space;
        CombinationBlock block = CombinationBlock.all(space.family().labels().size());
        for (LabelSource.FromParameter source : sources) {
            int position = space.position(source.label());
            passed.put(position, source);
            block = block.with(position, passable(source));
        }
        this.passable = block;
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
    List<Start> of(List<CombinationBlock> reached) {
        List<CombinationBlock> blocks = new ArrayList<>();
        for (CombinationBlock method : reached) {
            blocks.addAll(known(method));
        }
        List<Start> starts = new ArrayList<>();
        for (CombinationBlock block : space.countable(CombinationBlock.union(blocks), List.of())) {
            for (CombinationBlock part : apartWhereAbsent(block)) {
                starts.add(start(part));
            }
        }
        return starts;
    }

    /** The combinations that a method reaches in which each label that is not passed has only known values. */
    private List<CombinationBlock> known(CombinationBlock method) {
        List<CombinationBlock> known = new ArrayList<>();
        List<CombinationBlock> open = new ArrayList<>();
        for (CombinationBlock legal : space.legal(method)) {
            CombinationBlock block = legal.and(passable);
            if (block.isEmpty()) {
                continue;
            }
            if (isKnownBesides(block)) {
                known.add(block);
            } else {
                open.add(whateverIsOpen(block, method));
            }
        }
        return CombinationBlock.minus(known, open);
    }

    private CombinationBlock whateverIsOpen(CombinationBlock block, CombinationBlock method) {
        CombinationBlock whatever = block;
        for (int position = 0; position < block.sets().size(); position++) {
            if (method.sets().get(position).inverted() && !passed.containsKey(position)) {
                whatever = whatever.with(position, ValueSet.ALL);
            }
        }
        return whatever;
    }

    /** Whether each label that is not passed has only known values. */
    private boolean isKnownBesides(CombinationBlock block) {
        for (int position = 0; position < block.sets().size(); position++) {
            if (block.sets().get(position).inverted() && !passed.containsKey(position)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A block, divided by whether the second of two {@code distinct} labels is absent. Values that are only known when
     * they are passed can be equal, but absent labels do not count as equal.
     */
    private List<CombinationBlock> apartWhereAbsent(CombinationBlock block) {
        if (!areCompared(block)) {
            return List.of(block);
        }
        int other = positionOfDistinct(1);
        List<CombinationBlock> parts = new ArrayList<>();
        for (ValueSet presence : List.of(ValueSet.ABSENT, ValueSet.PRESENT)) {
            CombinationBlock part = block.with(other, block.sets().get(other).and(presence));
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Whether both {@code distinct} labels have values that are only known when they are passed. */
    private boolean areCompared(CombinationBlock block) {
        return !space.family().combinations().distinct().isEmpty()
                && block.sets().get(positionOfDistinct(0)).inverted()
                && block.sets().get(positionOfDistinct(1)).inverted();
    }

    private int positionOfDistinct(int index) {
        return space.position(space.family().combinations().distinct().get(index));
    }

    private Start start(CombinationBlock block) {
        Family family = space.family();
        List<StartLabel> labels = new ArrayList<>();
        for (int position = 0; position < block.sets().size(); position++) {
            LabelSource.FromParameter source = passed.get(position);
            ValueSet values = block.sets().get(position);
            if (source == null) {
                labels.add(new StartLabel.Known(List.copyOf(values.named())));
            } else {
                boolean isCompared = areCompared(block) && position == positionOfDistinct(1);
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
