package dev.metricwright.cli.scaffold;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.ValueSet;
import dev.metricwright.catalog.declaration.ErasedType;
import dev.metricwright.catalog.declaration.ParameterType.Constant;
import dev.metricwright.catalog.declaration.ParameterType.Constants;
import dev.metricwright.catalog.rules.ConstantName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The enums of a scaffold: one for each set of values, even if several labels have that set. */
final class Enums {

    private final Map<Set<String>, List<EnumUse>> uses = new LinkedHashMap<>();
    private final Map<Set<String>, PlannedEnum> enums = new LinkedHashMap<>();

    /** Notes that a method passes some values, if it passes them as an enum. */
    void note(ValueSet values, EnumUse use) {
        if (Values.isEnum(values)) {
            uses.computeIfAbsent(values.named(), set -> new ArrayList<>()).add(use);
        }
    }

    /** Plans the enums for everything that was noted. */
    void plan(Catalog catalog, TypeNames types) {
        new EnumNames(catalog, uses).names(types).forEach((values, name) -> {
            List<EnumUse> all = uses.getOrDefault(values, List.of());
            enums.put(values, planned(name, values, all));
        });
    }

    /** The enum of some values that were noted. */
    PlannedEnum of(ValueSet values) {
        return Objects.requireNonNull(enums.get(values.named()));
    }

    Collection<PlannedEnum> all() {
        return enums.values();
    }

    private static PlannedEnum planned(String name, Set<String> values, List<EnumUse> uses) {
        Set<String> listed = new LinkedHashSet<>(values);
        uses.forEach(use -> listed.addAll(use.label().values().listed().keySet()));
        List<Constant> constants = new ArrayList<>();
        Map<String, String> meanings = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        for (String value : values) {
            ConstantName constant = ConstantName.of(value);
            String free = constant.name();
            for (int number = 2; !taken.add(free); number++) {
                free = constant.name() + "_" + number;
            }
            boolean told = constant.tellsValue() && free.equals(constant.name()) && isAlone(value, listed);
            constants.add(new Constant(free, told ? Optional.empty() : Optional.of(value)));
            meanings.put(free, meaning(value, uses));
        }
        return new PlannedEnum(help(uses), new Constants(ErasedType.of("", name), constants), meanings);
    }

    /** Whether the name of the constant could mean only this one of the listed values. */
    private static boolean isAlone(String value, Set<String> listed) {
        return listed.stream()
                        .filter(other -> folded(other).equals(folded(value)))
                        .count()
                == 1;
    }

    private static String folded(String value) {
        return value.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static String meaning(String value, List<EnumUse> uses) {
        return agreed(uses.stream().map(use -> use.label().values().listed().getOrDefault(value, "")));
    }

    private static String help(List<EnumUse> uses) {
        return agreed(uses.stream().map(use -> use.label().help()));
    }

    /**
     * The text that all labels agree on; else an empty text, because a label's text about its values may not hold for
     * other labels.
     */
    private static String agreed(Stream<String> texts) {
        Set<String> different = texts.collect(Collectors.toSet());
        return different.size() == 1 ? different.iterator().next() : "";
    }
}
