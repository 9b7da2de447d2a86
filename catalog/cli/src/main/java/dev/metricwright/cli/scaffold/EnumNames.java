package dev.metricwright.cli.scaffold;

import dev.metricwright.catalog.Catalog;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    EnumNames(Catalog catalog, Map<Set<String>, List<EnumUse>> uses) {
        this.catalog = catalog;
        this.uses = uses;
        uses.forEach((values, all) -> labels.put(values, label(all)));
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
            if (isPlain(values)) {
                String label = pascal(labels.getOrDefault(values, ""));
                names.put(values, types.free(List.of(label, label + "Label")));
            }
        });
        uses.keySet().forEach(values -> names.computeIfAbsent(values, v -> types.free(qualified(v))));
        return names;
    }

    private boolean isPlain(Set<String> values) {
        List<Set<String>> rivals = rivals(values);
        if (rivals.size() == 1) {
            return true;
        }
        long most = rivals.stream().mapToLong(this::interfaces).max().orElse(0);
        return most > 1
                && rivals.stream()
                        .filter(rival -> interfaces(rival) == most)
                        .findFirst()
                        .orElseThrow()
                        .equals(values);
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
        if (interfaces(values) == 1) {
            return isAloneIn(first.interfaceName(), values)
                    ? List.of(joined(Group.stem(first.interfaceName()), label), family, method)
                    : List.of(family, method);
        }
        return values.size() <= TOLD_BY_VALUES_AT_MOST
                ? List.of(joined(pascal(String.join("_", values)), label), family, method)
                : List.of(family, method);
    }

    private boolean isAloneIn(String interfaceName, Set<String> values) {
        return rivals(values).stream()
                .filter(rival -> !rival.equals(values))
                .flatMap(rival -> uses.getOrDefault(rival, List.of()).stream())
                .noneMatch(use -> use.interfaceName().equals(interfaceName));
    }

    /** The sets of values that belong to labels of the same name. */
    private List<Set<String>> rivals(Set<String> values) {
        String label = labels.getOrDefault(values, "");
        return labels.entrySet().stream()
                .filter(entry -> entry.getValue().equals(label))
                .map(Map.Entry::getKey)
                .toList();
    }

    private long interfaces(Set<String> values) {
        Collection<EnumUse> all = uses.getOrDefault(values, List.of());
        return all.stream().map(EnumUse::interfaceName).distinct().count();
    }

    private static String joined(String stem, String label) {
        return stem.endsWith(label) ? stem : stem + label;
    }

    private static String pascal(String name) {
        String pascal = Identifiers.pascal(Identifiers.words(name));
        return pascal.isEmpty() || Character.isDigit(pascal.charAt(0)) ? "Label" + pascal : pascal;
    }
}
