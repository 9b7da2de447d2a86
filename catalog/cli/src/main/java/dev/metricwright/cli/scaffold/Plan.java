package dev.metricwright.cli.scaffold;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.ValueSet;
import dev.metricwright.catalog.rules.LegalParts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plan of the sources for a catalog.
 *
 * @param interfaces the interfaces
 * @param enums the enums of their closed labels
 * @param leftOut the families that no interface records, each with the reason
 */
record Plan(List<PlannedInterface> interfaces, List<PlannedEnum> enums, Map<String, String> leftOut) {

    /** The maximum number of methods for a family. More of them would not help anyone. */
    static final int METHODS_AT_MOST = 64;

    Plan {
        interfaces = List.copyOf(interfaces);
        enums = List.copyOf(enums);
    }

    /**
     * Plans the sources for a catalog.
     *
     * @param refused families to leave out, because the rules refuse every interface that records them
     */
    static Plan of(Catalog catalog, Set<String> refused) {
        Map<String, String> leftOut = new LinkedHashMap<>();
        Map<Family, List<Map<String, ValueSet>>> parts = new LinkedHashMap<>();
        for (Family family : catalog.families()) {
            if (family.history().deprecated().isPresent()) {
                leftOut.put(family.name(), "it is deprecated");
                continue;
            }
            if (!family.type().isRecordable()) {
                leftOut.put(family.name(), "it is " + family.type().described() + ", which a recorder cannot record");
                continue;
            }
            if (refused.contains(family.name())) {
                leftOut.put(family.name(), "it has the errors above");
                continue;
            }
            Optional<List<Map<String, ValueSet>>> legal = LegalParts.of(family, METHODS_AT_MOST);
            if (legal.isEmpty()) {
                leftOut.put(
                        family.name(),
                        "its labels combine in more ways than " + METHODS_AT_MOST + " methods can express; write those"
                                + " that you need by hand");
            } else if (legal.get().isEmpty()) {
                leftOut.put(family.name(), "its catalog allows no label combination");
            } else {
                parts.put(family, legal.get());
            }
        }
        return of(catalog, parts, leftOut);
    }

    private static Plan of(
            Catalog catalog, Map<Family, List<Map<String, ValueSet>>> parts, Map<String, String> leftOut) {
        TypeNames types = new TypeNames();
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Group group : Group.of(catalog, List.copyOf(parts.keySet()))) {
            groups.put(types.free(group.names(catalog)), group);
        }
        Map<Family, List<String>> methodNames = new HashMap<>();
        Enums enums = new Enums();
        groups.forEach((interfaceName, group) -> {
            MethodNames names = new MethodNames(catalog, group.families());
            for (Family family : group.families()) {
                List<Map<String, ValueSet>> ofFamily = parts.getOrDefault(family, List.of());
                List<String> all = names.of(family, ofFamily);
                methodNames.put(family, all);
                for (int i = 0; i < all.size(); i++) {
                    note(enums, interfaceName, all.get(i), family, ofFamily.get(i));
                }
            }
        });
        enums.plan(catalog, types);
        Methods methods = new Methods(catalog, enums);
        List<PlannedInterface> interfaces = new ArrayList<>();
        groups.forEach((name, group) -> interfaces.add(new PlannedInterface(
                name,
                group.help(),
                group.families().stream()
                        .flatMap(family -> methods
                                .of(
                                        family,
                                        parts.getOrDefault(family, List.of()),
                                        methodNames.getOrDefault(family, List.of()))
                                .stream())
                        .toList())));
        return new Plan(interfaces, List.copyOf(enums.all()), leftOut);
    }

    private static void note(
            Enums enums, String interfaceName, String methodName, Family family, Map<String, ValueSet> part) {
        for (Label label : family.labels()) {
            Optional.ofNullable(part.get(label.name()))
                    .ifPresent(values -> enums.note(values, new EnumUse(interfaceName, methodName, family, label)));
        }
    }
}
