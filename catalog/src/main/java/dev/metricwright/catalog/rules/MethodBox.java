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
 * @param method the method
 * @param box the combinations, in the order of the family's labels
 */
record MethodBox(Subject method, Box box) {

    static MethodBox of(Subject method) {
        List<ValueSet> sets = new ArrayList<>();
        for (Label label : method.family().labels()) {
            Optional<Entry> entry = method.entries().stream()
                    .filter(e -> e.label().equals(label.name()))
                    .findFirst();
            sets.add(entry.map(e -> values(method.family(), label, e)).orElse(ValueSet.ABSENT));
        }
        return new MethodBox(method, new Box(sets));
    }

    /** What an entry can say; a label whose presence depends on others and that is given a value is meant to be there. */
    private static ValueSet values(Family family, Label label, Entry entry) {
        return entry.knownValues(Optional.of(label))
                .map(ValueSet::of)
                .orElseGet(() -> label.isClosed()
                        ? ValueSet.of(label.values().listed().keySet())
                        : entry.parameter().filter(p -> p.type() == Simple.INT).isPresent()
                                        || FamilySpace.isDependent(family, label)
                                ? ValueSet.PRESENT
                                : ValueSet.ALL);
    }

    /** Whether each label has one of some known values, detail labels included. */
    boolean isClosed() {
        return box.sets().stream().noneMatch(ValueSet::inverted)
                && method.entries().stream()
                        .filter(entry -> method.family().label(entry.label()).isEmpty())
                        .allMatch(entry -> entry.knownValues(Optional.empty()).isPresent());
    }
}
