package dev.metricwright.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The packages of the published modules and their imports, as a Mermaid diagram. An import that follows from others is
 * left out: if A imports B and B imports C, no arrow leads from A to C.
 */
final class HousePicture {

    private static final String ROOT = "dev.metricwright";

    private final SortedMap<String, SortedSet<String>> packages = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> imports = new TreeMap<>();

    /**
     * Draws modules.
     *
     * @param modules the classes of each module, by its folder
     * @return the lines of the diagram
     */
    static String of(Map<String, JavaClasses> modules) {
        HousePicture picture = new HousePicture();
        modules.forEach(picture::add);
        return picture.diagram();
    }

    private void add(String module, JavaClasses classes) {
        for (JavaClass each : classes) {
            String name = each.getPackageName();
            packages.computeIfAbsent(module, key -> new TreeSet<>()).add(name);
            imports.computeIfAbsent(name, key -> new TreeSet<>())
                    .addAll(each.getDirectDependenciesFromSelf().stream()
                            .map(Dependency::getTargetClass)
                            .map(JavaClass::getPackageName)
                            .filter(other -> other.startsWith(ROOT) && !other.equals(name))
                            .collect(Collectors.toSet()));
        }
    }

    private String diagram() {
        StringBuilder diagram = new StringBuilder("flowchart TD\n");
        packages.forEach((module, names) -> {
            diagram.append("    subgraph ")
                    .append(module.replace('/', '-'))
                    .append("[\"")
                    .append(module)
                    .append("\"]\n");
            names.forEach(name -> diagram.append("        ")
                    .append(name)
                    .append("[\"")
                    .append(label(name))
                    .append("\"]\n"));
            diagram.append("    end\n");
        });
        imports.forEach((from, all) -> all.stream()
                .filter(to -> all.stream().noneMatch(other -> !other.equals(to) && reaches(other, to)))
                .sorted(Comparator.naturalOrder())
                .forEach(to -> diagram.append("    ")
                        .append(from)
                        .append(" --> ")
                        .append(to)
                        .append('\n')));
        return diagram.toString();
    }

    private static String label(String name) {
        return name.equals(ROOT) ? name : name.substring(ROOT.length());
    }

    private boolean reaches(String from, String to) {
        SortedSet<String> next = imports.getOrDefault(from, new TreeSet<>());
        return next.contains(to) || next.stream().anyMatch(each -> reaches(each, to));
    }
}
