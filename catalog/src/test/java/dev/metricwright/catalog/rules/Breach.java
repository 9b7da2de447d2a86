package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.declaration.AuxiliaryType;
import dev.metricwright.catalog.declaration.IneffectiveAnnotation;
import dev.metricwright.catalog.declaration.Injection;
import dev.metricwright.catalog.declaration.InterfaceDeclaration;
import dev.metricwright.catalog.declaration.InterfaceType;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.Placed;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.recorded.RecordedFamily;
import dev.metricwright.catalog.recorded.RecordedInterface;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A violation of a rule, as declarations and catalogs, without a compiler.
 *
 * @param place where the rule should report it
 * @param check runs all rules on it
 */
record Breach(String place, Function<Severities, List<Finding>> check) {

    /** Returns the findings, with the given severities. */
    List<Finding> findings(Severities severities) {
        return check.apply(severities);
    }

    /** Returns the place of a finding, in words. */
    static String place(Finding finding) {
        return finding.place()
                .map(place -> place instanceof Declared.At at ? at.words() : place.toString())
                .orElse("nowhere");
    }

    /** Methods of an interface of one catalog. */
    static Breach of(String place, Catalog catalog, Declared... methods) {
        return new Breach(place, severities -> Declared.checked(catalog, severities, methods)
                .findings());
    }

    /** Methods that record families in no catalog, which is allowed here. */
    static Breach unlisted(String place, Declared... methods) {
        Catalog empty = Declared.catalog("catalog: e\nfamilies: []");
        return new Breach(place, severities -> Declared.checked(empty, severities, Unlisted.ALLOW, methods)
                .findings());
    }

    /** A type with any methods. */
    static Breach ofType(InterfaceDeclaration.Form form, boolean generic, Injection injection, String... diamonds) {
        return ofType(form, generic, injection, List.of(), List.of(), diamonds);
    }

    /** An interface with an annotation that has no effect. */
    static Breach ofType(IneffectiveAnnotation ineffective) {
        return ofType(InterfaceDeclaration.Form.INTERFACE, false, Injection.NONE, List.of(ineffective), List.of());
    }

    /** An interface that names a type of another type's file. */
    static Breach ofType(AuxiliaryType auxiliary) {
        return ofType(
                InterfaceDeclaration.Form.INTERFACE,
                false,
                Injection.NONE,
                List.of(),
                List.of(new Placed<>(auxiliary, new Declared.At("type"))));
    }

    private static Breach ofType(
            InterfaceDeclaration.Form form,
            boolean generic,
            Injection injection,
            List<IneffectiveAnnotation> ineffective,
            List<Placed<AuxiliaryType>> auxiliary,
            String... diamonds) {
        InterfaceDeclaration declaration = new InterfaceDeclaration(
                InterfaceType.of("example", "Metrics"),
                form,
                Optional.empty(),
                injection,
                generic,
                false,
                List.of(diamonds),
                ineffective,
                List.of(),
                List.of(),
                auxiliary,
                new Declared.At("type"));
        return new Breach("type", severities -> check(declaration, severities, Unlisted.ERROR, List.of()));
    }

    /** An interface that names a catalog, or none if the name is empty; the given catalogs are the only ones. */
    static Breach of(String place, String catalog, Unlisted unlisted, List<Catalog> all, MethodDeclaration... methods) {
        InterfaceDeclaration declaration = InterfaceDeclaration.of(
                InterfaceType.of("example", "Metrics"),
                catalog.isEmpty() ? Optional.empty() : Optional.of(new Placed<>(catalog, new Declared.At("@Catalog"))),
                Arrays.asList(methods),
                new Declared.At("type"));
        return new Breach(place, severities -> check(declaration, severities, unlisted, all));
    }

    /** Families of a catalog, one per line, from the third line on. */
    static Breach ofFamilies(String place, String... families) {
        return ofCatalog(place, "catalog: e\nfamilies:\n- " + String.join("\n- ", families));
    }

    static Breach ofCatalog(String place, String yaml) {
        Catalog catalog = Declared.catalog(yaml);
        return new Breach("example.yaml:" + place, severities -> CatalogRules.check(catalog, severities));
    }

    /** Recorders that were compiled with catalogs of one family each, compared with a current catalog. */
    static Breach ofRecorders(List<String> families, List<String> now) {
        List<RecordedInterface> recorders = families.stream()
                .map(Breach::shop)
                .map(shop -> new RecordedInterface(
                        "example.Metrics",
                        "classes",
                        List.of(RecordedFamily.of(shop, shop.families().get(0)))))
                .toList();
        List<Catalog> catalogs = now.stream().map(Breach::shop).toList();
        return new Breach("example.yaml:2:19", severities -> RecorderRules.check(recorders, catalogs, severities));
    }

    private static Catalog shop(String family) {
        return Declared.catalog("catalog: shop\nfamilies: [{name: " + family + "}]");
    }

    private static List<Finding> check(
            InterfaceDeclaration declaration, Severities severities, Unlisted unlisted, List<Catalog> all) {
        Catalogs given = new Catalogs() {
            @Override
            public Search named(String name) {
                return all.stream()
                        .filter(catalog -> catalog.name().equals(name))
                        .findFirst()
                        .<Search>map(Search.Found::new)
                        .orElseGet(() -> new Search.Unknown(List.of("here"), List.of("other")));
            }

            @Override
            public Own own() {
                return new Own(all, true);
            }
        };
        return InterfaceRules.check(declaration, given, Declared.withoutNames(severities, unlisted), unlisted)
                .findings();
    }
}
