package dev.metricwright.cli.scaffold;

import dev.metricwright.catalog.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names enums after their labels. If labels of one name have different values, the set of values that most interfaces
 * use gets the plain name. The names of the others begin with their interface, with their family, or else with their
 * values.
 */
final class EnumNames {

    private static final int TOLD_BY_VALUES_AT_MOST = 3;

    private final Catalog catalog;
    private final Map<Set<String>, List<EnumUse>> uses;
    private final Map<Set<String>, String> labels = new LinkedHashMap<>();

    /** The sets of values that belong to labels of the same name, by that name. */
    private final Map<String, List<Set<String>>> rivals = new LinkedHashMap<>();

    /** Of each label, the set of values that gets the plain name; a label may have none. */
    private final Map<String, Set<String>> plain = new LinkedHashMap<>();

    /** Of each label and interface, the number of sets of values. */
    private final Map<List<String>, Integer> setsIn = new LinkedHashMap<>();

    EnumNames(Catalog catalog, Map<Set<String>, List<EnumUse>> uses) {
        this.catalog = catalog;
        this.uses = uses;
        uses.forEach((values, all) -> {
            String label = label(all);
            labels.put(values, label);
            rivals.computeIfAbsent(label, none -> new ArrayList<>()).add(values);
            interfaces(values).forEach(name -> setsIn.merge(List.of(label, name), 1, Integer::sum));
        });
        rivals.forEach((label, sets) -> plain(sets).ifPresent(values -> plain.put(label, values)));
    }

    /** The label that a set of values belongs to most often. */
    static String label(List<EnumUse> uses) {
        Map<String, Long> counts = uses.stream()
                .collect(Collectors.groupingBy(use -> use.label().name(), LinkedHashMap::new, Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counts.keySet().stream()
                .filter(label -> counts.getOrDefault(label, 0L) == most)
                .findFirst()
                .orElseThrow();
    }

    /** A name for each set of values. */
    Map<Set<String>, String> names(TypeNames types) {
        Map<Set<String>, String> names = new LinkedHashMap<>();
        uses.keySet().forEach(values -> {
            String name = labels.getOrDefault(values, "");
            if (values.equals(plain.get(name))) {
                String label = pascal(name);
                names.put(values, types.free(List.of(label, label + "Label")));
            }
        });
        uses.keySet().forEach(values -> names.computeIfAbsent(values, v -> types.free(qualified(v))));
        return names;
    }

    /** The only set of values of a label, or else the first of those that most interfaces use, if several do. */
    private Optional<Set<String>> plain(List<Set<String>> sets) {
        int most = 1;
        Optional<Set<String>> plain = sets.size() == 1 ? Optional.of(sets.get(0)) : Optional.empty();
        for (Set<String> values : sets) {
            int count = interfaces(values).size();
            if (count > most) {
                most = count;
                plain = Optional.of(values);
            }
        }
        return plain;
    }

    private List<String> qualified(Set<String> values) {
        List<EnumUse> all = uses.getOrDefault(values, List.of());
        EnumUse first = all.get(0);
        String label = pascal(labels.getOrDefault(values, ""));
        String family = joined(Identifiers.pascal(FamilyWords.of(catalog, first.family())), label);
        String method = joined(Identifiers.pascal(List.of(first.methodName())), label);
        if (all.stream().allMatch(use -> use.family().equals(first.family()))) {
            return List.of(family, method);
        }
        if (interfaces(values).size() == 1) {
            boolean isAlone =
                    setsIn.getOrDefault(List.of(labels.getOrDefault(values, ""), first.interfaceName()), 0) == 1;
            return isAlone
                    ? List.of(joined(Group.stem(first.interfaceName()), label), family, method)
                    : List.of(family, method);
        }
        return values.size() <= TOLD_BY_VALUES_AT_MOST
                ? List.of(joined(pascal(String.join("_", values)), label), family, method)
                : List.of(family, method);
    }

    private Set<String> interfaces(Set<String> values) {
        return uses.getOrDefault(values, List.of()).stream()
                .map(EnumUse::interfaceName)
                .collect(Collectors.toSet());
    }

    private static String joined(String stem, String label) {
        return stem.endsWith(label) ? stem : stem + label;
    }

    private static String pascal(String name) {
        String pascal = Identifiers.pascal(Identifiers.words(name));
        return pascal.isEmpty() || Character.isDigit(pascal.charAt(0)) ? "Label" + pascal : pascal;
    }
}
