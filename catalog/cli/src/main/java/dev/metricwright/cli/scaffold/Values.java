package dev.metricwright.cli.scaffold;

import dev.metricwright.catalog.ValueSet;
import java.util.Optional;
import java.util.Set;

/** The form of a set of label values in Java: a fixed value, a flag, an enum, or anything. */
final class Values {

    private static final Set<String> FLAG = Set.of("true", "false");

    private Values() {}

    /** The value, if there is only one. */
    static Optional<String> only(ValueSet set) {
        return !set.inverted() && set.named().size() == 1
                ? Optional.of(set.named().iterator().next())
                : Optional.empty();
    }

    static boolean isFlag(ValueSet set) {
        return !set.inverted() && set.named().equals(FLAG);
    }

    static boolean isEnum(ValueSet set) {
        return !set.inverted() && set.named().size() > 1 && !isFlag(set);
    }
}
