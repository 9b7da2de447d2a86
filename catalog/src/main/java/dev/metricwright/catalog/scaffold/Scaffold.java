package dev.metricwright.catalog.scaffold;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.rules.Catalogs;
import dev.metricwright.catalog.rules.Finding;
import dev.metricwright.catalog.rules.InterfaceRules;
import dev.metricwright.catalog.rules.Severities;
import dev.metricwright.catalog.rules.Unlisted;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sources that an application starts from: an annotated interface for each module of a catalog, or each section where it
 * has no modules, an enum for each set of closed label values, and the description of their package. Together the methods
 * record every family in every legal combination of labels; what is deprecated is left out, and so are detail labels.
 *
 * @param files the sources, each by the name of its file
 * @param findings what the rules find in the interfaces, and the processor would, each at a place that says where in words
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
     * @return the sources
     * @throws IllegalArgumentException if there can be no package of that name
     */
    public static Scaffold of(Catalog catalog, String packageName) {
        if (!isPackage(packageName)) {
            throw new IllegalArgumentException("there can be no package " + packageName);
        }
        Plan plan = Plan.of(catalog);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("package-info.java", PackageSource.of(packageName, catalog));
        plan.interfaces()
                .forEach(planned -> files.put(planned.name() + ".java", InterfaceSource.of(packageName, planned)));
        plan.enums().forEach(planned -> files.put(planned.name() + ".java", EnumSource.of(packageName, planned)));
        return new Scaffold(files, findings(catalog, packageName, plan), plan.leftOut());
    }

    /**
     * Whether Java admits a name for a package.
     *
     * @param name the name
     * @return true if it does
     */
    public static boolean isPackage(String name) {
        return Identifiers.isPackage(name);
    }

    private static List<Finding> findings(Catalog catalog, String packageName, Plan plan) {
        return plan.interfaces().stream()
                .map(planned -> planned.declaration(catalog, packageName))
                .map(declaration ->
                        InterfaceRules.check(declaration, new Only(catalog), Severities.DEFAULT, Unlisted.ERROR))
                .flatMap(checked -> checked.findings().stream())
                .toList();
    }

    /** A catalog among no others. */
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
