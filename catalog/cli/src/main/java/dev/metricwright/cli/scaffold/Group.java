package dev.metricwright.cli.scaffold;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The families of one interface: those of a module, else of a section, else those without either.
 *
 * @param title the name that the catalog gives to what they have in common
 * @param help the same in more words
 * @param families the families
 */
record Group(String title, String help, List<Family> families) {

    private static final String METRICS = "Metrics";

    Group {
        families = List.copyOf(families);
    }

    static List<Group> of(Catalog catalog, List<Family> families) {
        Map<String, List<Family>> byTitle = new LinkedHashMap<>();
        families.forEach(family -> byTitle.computeIfAbsent(title(family), title -> new ArrayList<>())
                .add(family));
        List<Group> groups = new ArrayList<>();
        byTitle.forEach((title, members) -> groups.add(
                new Group(title.isEmpty() ? catalog.name() : title, help(catalog, title, members.get(0)), members)));
        return groups;
    }

    private static String title(Family family) {
        return family.documentation().module().isEmpty()
                ? family.documentation().section()
                : family.documentation().module();
    }

    private static String help(Catalog catalog, String title, Family first) {
        String system = catalog.title().isEmpty() ? catalog.name() : catalog.title();
        if (title.isEmpty()) {
            return system;
        }
        boolean nested = !first.documentation().section().isEmpty()
                && !first.documentation().section().equals(title);
        return system + ": " + (nested ? first.documentation().section() + ", " : "") + title;
    }

    /** The possible names of the interface, the simplest first. */
    List<String> names(Catalog catalog) {
        String name = name(title);
        return List.of(name, name(catalog.name() + " " + title));
    }

    /** The name without its ending {@code Metrics}, to put before other words. */
    static String stem(String interfaceName) {
        return interfaceName.endsWith(METRICS) && interfaceName.length() > METRICS.length()
                ? interfaceName.substring(0, interfaceName.length() - METRICS.length())
                : interfaceName;
    }

    private static String name(String title) {
        String name = Identifiers.pascal(Identifiers.words(title));
        return name.endsWith(METRICS) ? name : name + METRICS;
    }
}
