package dev.metricwright.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The allowed imports between packages. */
class ArchitectureTest {

    private static final String ROOT = "dev.metricwright";

    /** Each package of the product, and the other packages of the product that it may import. */
    private static final Map<String, List<String>> IMPORTS = Map.ofEntries(
            Map.entry("", List.of()),
            Map.entry("runtime", List.of("")),
            Map.entry("exposition", List.of("")),
            Map.entry("simpleclient", List.of("", "exposition")),
            Map.entry("prometheus", List.of("", "exposition")),
            Map.entry("opentelemetry", List.of("")),
            Map.entry("testing", List.of("", "exposition")),
            Map.entry("catalog", List.of()),
            Map.entry("catalog.finding", List.of("catalog")),
            Map.entry("catalog.declaration", List.of("catalog")),
            Map.entry("catalog.checked", List.of("catalog", "catalog.declaration")),
            Map.entry("catalog.recorded", List.of("catalog", "catalog.checked")),
            Map.entry(
                    "catalog.rules",
                    List.of(
                            "catalog",
                            "catalog.finding",
                            "catalog.declaration",
                            "catalog.checked",
                            "catalog.recorded")),
            Map.entry("catalog.tree", List.of("catalog", "catalog.finding")),
            Map.entry("catalog.read", List.of("catalog", "catalog.finding", "catalog.recorded", "catalog.tree")),
            Map.entry(
                    "catalog.write",
                    List.of("catalog", "catalog.finding", "catalog.recorded", "catalog.tree", "catalog.read")),
            Map.entry("cli.report", List.of("catalog", "catalog.finding")),
            Map.entry("cli.page", List.of("catalog", "catalog.finding")),
            Map.entry(
                    "cli.exposed",
                    List.of("catalog", "catalog.finding", "catalog.recorded", "catalog.rules", "cli.page")),
            Map.entry("cli.scrape", List.of("cli.page")),
            Map.entry("cli.promql", List.of("catalog")),
            Map.entry("cli.expressions", List.of("cli.promql", "catalog", "catalog.finding", "catalog.recorded")),
            Map.entry(
                    "cli.sources",
                    List.of("cli.expressions", "cli.promql", "catalog", "catalog.finding", "catalog.tree")),
            Map.entry("cli.proof", List.of("cli.promql", "cli.expressions", "catalog", "catalog.finding")),
            Map.entry("cli.scaffold", List.of("catalog", "catalog.finding", "catalog.declaration", "catalog.rules")),
            Map.entry(
                    "cli",
                    List.of(
                            "catalog",
                            "catalog.finding",
                            "catalog.read",
                            "catalog.rules",
                            "catalog.write",
                            "cli.exposed",
                            "cli.page",
                            "cli.scrape",
                            "cli.promql",
                            "cli.expressions",
                            "cli.sources",
                            "cli.proof",
                            "cli.report",
                            "cli.scaffold")),
            Map.entry(
                    "processor",
                    List.of(
                            "catalog",
                            "catalog.finding",
                            "catalog.declaration",
                            "catalog.checked",
                            "catalog.rules",
                            "catalog.read",
                            "processor.read",
                            "processor.write",
                            "processor.diagnostic")),
            Map.entry(
                    "processor.diagnostic",
                    List.of("catalog", "catalog.finding", "catalog.declaration", "catalog.rules")),
            Map.entry("processor.read", List.of("catalog", "catalog.declaration", "processor.diagnostic")),
            Map.entry(
                    "processor.write",
                    List.of("catalog", "catalog.declaration", "catalog.checked", "catalog.recorded", "catalog.write")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(Stream.of("catalog", "catalog/cli", "runtime", "runtime/testing", "processor")
                    .map(House::classes)
                    .toArray(Path[]::new));

    private static String name(String part) {
        return part.isEmpty() ? ROOT : ROOT + "." + part;
    }

    @Test
    void everyPackageIsInTheTable() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        IMPORTS.keySet().stream().map(ArchitectureTest::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> aPackageImportsWhatTheTableSays() {
        return IMPORTS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(name(entry.getKey()), () -> {
                    String[] forbidden = IMPORTS.keySet().stream()
                            .filter(other -> !other.equals(entry.getKey())
                                    && !entry.getValue().contains(other))
                            .map(ArchitectureTest::name)
                            .toArray(String[]::new);
                    ArchRule rule = noClasses()
                            .that()
                            .resideInAPackage(name(entry.getKey()))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden);
                    rule.check(CLASSES);
                }));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.metricwright.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void javaPoetIsUsedWhereJavaIsWritten() {
        noClasses()
                .that()
                .resideOutsideOfPackages(name("processor.write"), name("cli.scaffold"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.squareup.javapoet..")
                .check(CLASSES);
    }

    /**
     * Elements may be passed to the {@code Filer} as the origin of a file; modifiers and keywords are words of the
     * language.
     */
    @Test
    void theWriterSeesNothingOfTheCompilerButItsFiles() {
        noClasses()
                .that()
                .resideInAPackage(name("processor.write"))
                .should()
                .dependOnClassesThat(resideInAPackage("javax.lang.model..")
                        .and(not(belongToAnyOf(Element.class, Modifier.class, Modifier[].class, SourceVersion.class)))
                        .or(resideInAPackage("com.sun.."))
                        .or(belongToAnyOf(ProcessingEnvironment.class, RoundEnvironment.class, Messager.class)))
                .check(CLASSES);
    }

    @Test
    void onlyTheBridgesKnowTheClientsTheyLeadTo() {
        Map.of(
                        "simpleclient", "io.prometheus.client..",
                        "prometheus", "io.prometheus.metrics..",
                        "opentelemetry", "io.opentelemetry..")
                .forEach((bridge, client) -> noClasses()
                        .that()
                        .resideOutsideOfPackage(name(bridge))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(client)
                        .check(CLASSES));
    }

    /** JavaPoet's methods take the compiler's modifiers. */
    @Test
    void rulesAndModelKnowNoCompiler() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".catalog..", ROOT + ".cli..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "javax.lang.model..", "javax.annotation.processing..", "javax.tools..", "com.sun..")
                        .and(not(belongToAnyOf(Modifier.class))))
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }

    @Test
    void onlyTheTreesKnowYaml() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".catalog.tree")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(CLASSES);
    }

    @Test
    void onlyRegularExpressionKnowsRe2j() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".catalog.RegularExpression")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.re2j..")
                .check(CLASSES);
    }

    @Test
    void nothingUsesReflectionOrServices() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.ServiceLoader")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .check(CLASSES);
    }

    @Test
    void classesAreFinalUnlessTheyAreMadeToBeExtended() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .areNotAnonymousClasses()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }
}
