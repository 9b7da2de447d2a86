package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.ValueSet;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The label combinations that a method can express.
 *
 * @param space the label combinations of the family
 * @param method the method
 * @param block the combinations, in the order of the family's labels
 */
record MethodCombinations(FamilySpace space, Subject method, CombinationBlock block) {

    static MethodCombinations of(FamilySpace space, Subject method) {
        List<ValueSet> sets = new ArrayList<>();
        for (Label label : method.family().labels()) {
            Optional<LabelEntry> entry = method.entry(label.name());
            sets.add(entry.isPresent() ? values(method.family(), label, entry.get()) : ValueSet.ABSENT);
        }
        return new MethodCombinations(space, method, new CombinationBlock(sets));
    }

    /**
     * The values that an entry can give. If the presence of a label depends on other labels, its entry means that it is
     * present.
     */
    private static ValueSet values(Family family, Label label, LabelEntry entry) {
        Optional<List<String>> known = entry.knownValues(Optional.of(label));
        if (known.isPresent()) {
            return ValueSet.of(known.get());
        }
        if (label.isClosed()) {
            return ValueSet.of(label.values().listed().keySet());
        }
        boolean isInt = entry.parameter().isPresent() && entry.parameter().get().type() == Simple.INT;
        return isInt || FamilySpace.isDependent(family, label) ? ValueSet.PRESENT : ValueSet.ALL;
    }

    /** Whether each label, including each detail label, has only known values. */
    boolean isClosed() {
        for (ValueSet set : block.sets()) {
            if (set.inverted()) {
                return false;
            }
        }
        for (LabelEntry entry : method.entries()) {
            if (method.family().label(entry.label()).isEmpty()
                    && entry.knownValues(Optional.empty()).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
