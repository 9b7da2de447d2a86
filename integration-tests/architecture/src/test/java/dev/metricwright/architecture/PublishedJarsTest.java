package dev.metricwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The files that a release publishes. Tests with the tag {@code release} need files that only the profile of that name
 * builds.
 */
class PublishedJarsTest {

    /** A source file of each module that its users read. */
    private static final Map<String, String> KNOWN = Map.of(
            "catalog", "dev/metricwright/catalog/Catalog",
            "catalog/cli", "dev/metricwright/cli/Metricwright",
            "runtime", "dev/metricwright/MetricsRegistry",
            "runtime/testing", "dev/metricwright/testing/MetricsAssertions",
            "processor", "dev/metricwright/processor/MetricwrightProcessor");

    private static Set<String> entries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> packages(Path jar) throws IOException {
        return entries(jar).stream()
                .filter(name -> name.endsWith(".class") && !name.equals("module-info.class"))
                .map(name -> name.substring(0, name.lastIndexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "catalog/cli", "runtime", "runtime/testing", "processor"})
    void eachHasAModuleNameOfItsOwn(String module) {
        assertThat(descriptor(module).name()).isEqualTo("dev.metricwright." + House.name(module));
    }

    @Test
    void theModulesThatApplicationsRequireAreDeclared() {
        assertThat(KNOWN.keySet())
                .filteredOn(module -> !descriptor(module).isAutomatic())
                .containsExactlyInAnyOrder("runtime", "runtime/testing");
    }

    /** Otherwise an application that is a module would need these libraries, even to compile. */
    @Test
    void theRuntimeRequiresNoLibraryFromApplications() {
        assertThat(descriptor("runtime").requires())
                .filteredOn(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
                .map(Requires::name)
                .containsExactlyInAnyOrder("java.base", "jdk.httpserver");
    }

    @Test
    void theRuntimeExportsAllOfItsPackages() {
        ModuleDescriptor runtime = descriptor("runtime");
        assertThat(runtime.exports())
                .allMatch(exported -> !exported.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrderElementsOf(runtime.packages());
    }

    /** The module that a jar declares, else the one that Java derives from it. */
    private static ModuleDescriptor descriptor(String module) {
        return ModuleFinder.of(House.jar(module)).findAll().iterator().next().descriptor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "runtime", "runtime/testing"})
    void whatIsNotShadedHoldsOurPackagesAlone(String module) throws IOException {
        assertThat(entries(House.jar(module)))
                .allMatch(name -> name.startsWith("dev/metricwright/")
                        || name.equals("module-info.class")
                        || name.equals("META-INF/MANIFEST.MF")
                        || name.startsWith("META-INF/maven/dev.metricwright/metricwright-" + House.name(module) + "/"));
    }

    /** A module path refuses two jars that contain the same package. */
    @Test
    void theRuntimeAndTheAssertionsShareNoPackage() throws IOException {
        assertThat(packages(House.jar("runtime/testing")))
                .containsExactly("dev/metricwright/testing")
                .doesNotContainAnyElementsOf(packages(House.jar("runtime")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "catalog/cli", "runtime", "runtime/testing", "processor"})
    @Tag("release")
    void sourcesAndTheirPagesAreBesideIt(String module) throws IOException {
        assertThat(entries(House.published(module, "-sources.jar"))).contains(KNOWN.get(module) + ".java");
        assertThat(entries(House.published(module, "-javadoc.jar")))
                .contains(KNOWN.get(module) + ".html", "index.html");
    }

    @Test
    @Tag("release")
    void theProcessorTellsWhatItsJarIsMadeOf() throws IOException {
        assertThat(ingredients("processor"))
                .containsOnlyKeys("metricwright-catalog", "snakeyaml-engine", "javapoet", "re2j");
    }

    @Test
    @Tag("release")
    void theCommandLineTellsWhatItsJarIsMadeOf() throws IOException {
        assertThat(ingredients("catalog/cli"))
                .containsOnlyKeys(
                        "metricwright-catalog", "snakeyaml-engine", "re2j", "picocli", "jackson-core", "javapoet");
    }

    @Test
    @Tag("release")
    void theRuntimeTellsWhichLibrariesItCanUse() throws IOException {
        assertThat(ingredients("runtime"))
                .containsOnlyKeys(
                        "simpleclient",
                        "simpleclient_tracer_common",
                        "simpleclient_tracer_otel",
                        "simpleclient_tracer_otel_agent",
                        "prometheus-metrics-model",
                        "prometheus-metrics-config",
                        "opentelemetry-api",
                        "opentelemetry-context",
                        "opentelemetry-common");
    }

    @Test
    @Tag("release")
    void theRuntimeTellsThatItNeedsNoneOfThem() throws IOException {
        assertThat(ingredients("runtime"))
                .containsEntry("simpleclient", "optional")
                .containsEntry("prometheus-metrics-model", "optional")
                .containsEntry("opentelemetry-api", "optional");
    }

    @Test
    @Tag("release")
    void theAssertionsTellThatTheyNeedTheRuntimeAlone() throws IOException {
        assertThat(ingredients("runtime/testing")).containsExactly(Map.entry("metricwright-runtime", "required"));
    }

    /** Returns the libraries that a module's bill of materials lists, and whether each is required or optional. */
    private static Map<String, String> ingredients(String module) throws IOException {
        String bill = Files.readString(House.jar(module).resolveSibling("bom.json"));
        Load json = new Load(LoadSettings.builder().build()); // JSON is YAML
        Map<String, String> scopes = new TreeMap<>();
        for (Object component : (List<?>) ((Map<?, ?>) json.loadFromString(bill)).get("components")) {
            Map<?, ?> library = (Map<?, ?>) component;
            scopes.put((String) library.get("name"), (String) library.get("scope"));
        }
        return scopes;
    }
}
