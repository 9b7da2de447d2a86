package dev.metricwright.cli.scaffold;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.finding.Severity;
import dev.metricwright.catalog.rules.Catalogs;
import dev.metricwright.catalog.rules.InterfaceRules;
import dev.metricwright.catalog.rules.Unlisted;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sources that an application starts from: an annotated interface for each module of a catalog, or for each section
 * if it has no modules; an enum for each set of closed label values; and the description of their package. Together the
 * methods record every family in every legal combination of labels. Deprecated families and detail labels are left out,
 * and so are families whose interfaces the processor would refuse.
 *
 * @param files the sources, by the names of their files; none if no family can be recorded
 * @param findings the findings about the interfaces, as the processor would report them, but each at its family or
 *     label in the catalog, in the order of the file
 * @param leftOut the families that no interface records, each with the reason
 */
public record Scaffold(Map<String, String> files, List<Finding> findings, Map<String, String> leftOut) {

    /** Keeps its own copies. */
    public Scaffold {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        findings = List.copyOf(findings);
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    }

    /**
     * Writes the sources for a catalog.
     *
     * @param catalog the catalog
     * @param packageName the package that they belong to
     * @param severities the severity of each rule; a family with an error is left out
     * @return the sources
     * @throws IllegalArgumentException if the name is not valid for a package
     */
    public static Scaffold of(Catalog catalog, String packageName, Severities severities) {
        if (!isPackage(packageName)) {
            throw new IllegalArgumentException("there can be no package " + packageName);
        }
        Plan whole = Plan.of(catalog, Set.of());
        List<Finding> findings = findings(catalog, packageName, whole, severities);
        Set<String> refused = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .flatMap(finding -> finding.family().stream())
                .collect(Collectors.toSet());
        Plan plan = refused.isEmpty() ? whole : Plan.of(catalog, refused);
        return new Scaffold(files(catalog, packageName, plan), findings, plan.leftOut());
    }

    private static Map<String, String> files(Catalog catalog, String packageName, Plan plan) {
        Map<String, String> files = new LinkedHashMap<>();
        if (plan.interfaces().isEmpty()) {
            return files;
        }
        files.put("package-info.java", PackageSource.of(packageName, catalog));
        plan.interfaces()
                .forEach(planned -> files.put(planned.name() + ".java", InterfaceSource.of(packageName, planned)));
        plan.enums().forEach(planned -> files.put(planned.name() + ".java", EnumSource.of(packageName, planned)));
        return files;
    }

    /**
     * Whether a name is valid for a package.
     *
     * @param name the name
     * @return true if it does
     */
    public static boolean isPackage(String name) {
        return Identifiers.isPackage(name);
    }

    private static List<Finding> findings(Catalog catalog, String packageName, Plan plan, Severities severities) {
        return plan.interfaces().stream()
                .map(planned -> planned.declaration(catalog, packageName))
                .map(declaration -> InterfaceRules.check(declaration, new Only(catalog), severities, Unlisted.ERROR))
                .flatMap(checked -> checked.findings().stream())
                .sorted(Finding.BY_LINE)
                .toList();
    }

    /** The only catalog that the rules know. */
    private record Only(Catalog catalog) implements Catalogs {

        @Override
        public Search named(String name) {
            return new Search.Found(catalog);
        }

        @Override
        public Own own() {
            return new Own(List.of(catalog), true);
        }
    }
}
