package dev.metricwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.finding.Severity;
import dev.metricwright.catalog.read.CatalogLibrary;
import dev.metricwright.cli.scaffold.Scaffold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sources that {@code scaffold} writes for a catalog compile unchanged, and record all its families. */
class ScaffoldTest {

    private static final String PACKAGE = "com.acme.gate";

    private static Catalog catalog(String name) {
        return new CatalogLibrary(
                        List.of(Compilations.resource("catalogs/example.yaml")), ScaffoldTest.class.getClassLoader())
                .find(name)
                .catalog()
                .orElseThrow();
    }

    private static List<JavaFileObject> sources(Catalog catalog) {
        return sources(Scaffold.of(catalog, PACKAGE, Severities.DEFAULT));
    }

    private static List<JavaFileObject> sources(Scaffold scaffold) {
        return scaffold.files().entrySet().stream()
                .map(file -> JavaFileObjects.forSourceString(
                        PACKAGE + "." + file.getKey().replace(".java", ""), file.getValue()))
                .toList();
    }

    private static Compilation compile(List<JavaFileObject> sources) {
        return compile(sources, Compilations.catalogs("example"));
    }

    private static Compilation compile(List<JavaFileObject> sources, String... options) {
        return javac().withProcessors(new MetricwrightProcessor())
                .withOptions(Stream.concat(
                                Stream.of("-Xlint:all,-processing", "-Werror", "-Xdoclint:all,-missing"),
                                Stream.of(options))
                        .toList())
                .compile(sources);
    }

    private static String recorders(Compilation compilation) {
        return compilation.generatedSourceFiles().stream()
                .map(Compilations::text)
                .reduce("", String::concat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portunus", "ops-proxy", "bff", "pipelock", "hexon"})
    void aWholeCatalogCompilesWithoutAWordAndIsRecorded(String name) {
        Catalog catalog = catalog(name);
        Compilation compilation = compile(sources(catalog));

        assertThat(compilation.diagnostics().stream()
                        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                        .toList())
                .isEmpty();
        assertThat(catalog.families())
                .filteredOn(family -> family.history().deprecated().isEmpty())
                .extracting(family -> '"' + family.name() + '"')
                .allSatisfy(family -> assertThat(recorders(compilation)).contains(family));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portunus", "ops-proxy", "bff", "pipelock", "hexon"})
    void everyClosedValueIsInSomeRecorder(String name) {
        Catalog catalog = catalog(name);
        String recorders = recorders(compile(sources(catalog)));

        assertThat(catalog.families().stream().flatMap(ScaffoldTest::closedValues))
                .allSatisfy(value -> assertThat(recorders).contains('"' + value + '"'));
    }

    private static Stream<String> closedValues(Family family) {
        return family.labels().stream()
                .filter(Label::isClosed)
                .flatMap(label -> label.values().listed().keySet().stream());
    }

    /** If its errors are made warnings, a family is written even so; the compiler finds the same then. */
    @Test
    void theCompilerSaysWhatTheScaffoldSaidBeforehand() {
        String asked = String.join(
                ",",
                Rule.ids().stream()
                        .filter(id -> !id.equals("invalid-option"))
                        .map(id -> id + ":warning")
                        .toList());
        Severities warnings = Severities.parse(asked, new ArrayList<>());
        Scaffold faulty = Scaffold.of(catalog("example"), PACKAGE, warnings);

        assertThat(messages(
                        compile(sources(faulty), Compilations.catalogs("example"), "-Ametricwright.severity=" + asked)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        faulty.findings().stream().map(Finding::diagnostic).toList());
    }

    @Test
    void whatTheCompilerWouldRefuseIsNotWritten() {
        Scaffold scaffold = Scaffold.of(catalog("example"), PACKAGE, Severities.DEFAULT);
        Compilation compilation = compile(sources(scaffold));

        assertThat(scaffold.findings()).extracting(Finding::severity).contains(Severity.ERROR);
        assertThat(messages(compilation))
                .containsExactlyInAnyOrderElementsOf(scaffold.findings().stream()
                        .filter(finding -> finding.severity() == Severity.WARNING)
                        .map(Finding::diagnostic)
                        .toList());
    }

    private static List<String> messages(Compilation compilation) {
        return compilation.diagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .filter(message -> message.startsWith("[metricwright:"))
                .toList();
    }

    @Test
    void awkwardNamesAndTextsCompileToo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("awkward.yaml"), """
                catalog: awkward
                title: "Awkward */ \\\\u002a @title <b> & {@code}"
                prefix: awkward_
                allow: {help-missing: so, unit-suffix: so, exposition-collision: so, reserved-suffix: so}
                families:
                  - {name: awkward_wait_total, type: counter, labels: {class: {max: 5}, value: {max: 5}}}
                  - {name: awkward_wait, type: gauge, unit: seconds, labels: {duration: {max: 5}}}
                  - {name: awkward_new_bytes_total, type: counter, unit: bytes, labels: {bytes: {max: 3}}}
                  - {name: awkward_2xx_total, type: counter, section: "2xx \\u2603", labels: {_9: {max: 3, allow: {reserved-label: so}}}}
                  - {name: awkward_class, type: info, section: "\\u2603", labels: {version: {max: 3}}}
                  - name: awkward_string_total
                    type: counter
                    section: Gauge
                    help: "Ends \\\\u002a/ here: */ and\\ngoes @on {@link String}."
                    labels:
                      string: {values: ["a b", a-b, a_b, "", "\\u00e9", "2", "\\"quoted\\"", "back\\\\slash",
                        "\\\\u0041", "$S", "\\U0001F600", "\\u2028", "a\\nb"]}
                      gauge: {values: [one, two]}
                      duration: {values: ["line\\nfeed"]}
                      override: {values: ["true", "false"]}
                """);
        Catalog catalog = new CatalogLibrary(List.of(file), ScaffoldTest.class.getClassLoader())
                .find("awkward")
                .catalog()
                .orElseThrow();

        assertThat(compile(sources(catalog), "-Ametricwright.catalogs=" + file).diagnostics())
                .isEmpty();
    }

    @Test
    void sourcesHaveNoLineThatAFormatterWouldBreak() {
        assertThat(sources(catalog("hexon")).stream()
                        .flatMap(source -> Compilations.text(source).lines()))
                .allMatch(line -> line.length() <= 120);
    }
}
