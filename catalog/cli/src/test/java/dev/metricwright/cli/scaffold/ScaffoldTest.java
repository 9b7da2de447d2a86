package dev.metricwright.cli.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.read.CatalogLibrary;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.catalog.read.CatalogReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaffoldTest {

    /** Golden files are rewritten with {@code -Dmetricwright.golden=write}; the difference is then to be reviewed. */
    private static final boolean WRITE = "write".equals(System.getProperty("metricwright.golden"));

    private static final Path GOLDEN = Path.of("src", "test", "resources", "scaffold", "gate");

    private static Catalog catalog(String yaml) {
        CatalogReading reading = CatalogReader.read("catalog.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.mistakes()).isEmpty();
        return reading.catalog().orElseThrow();
    }

    private static Catalog reference(String name) {
        return new CatalogLibrary(List.of(), ScaffoldTest.class.getClassLoader())
                .find(name)
                .catalog()
                .orElseThrow();
    }

    private static String only(String families) {
        Catalog catalog = catalog("catalog: example\nprefix: example_\n"
                + "allow: {help-missing: so, exposition-collision: so}\nfamilies:\n" + families);
        Scaffold scaffold = Scaffold.of(catalog, "acme", Severities.DEFAULT);
        assertThat(scaffold.findings()).isEmpty();
        return scaffold.files().get("ExampleMetrics.java");
    }

    @Test
    void aSmallCatalogIsWrittenAsInItsGoldenFiles() throws IOException {
        Catalog catalog = catalog(Files.readString(GOLDEN.resolveSibling("gate.yaml")));
        Scaffold scaffold = Scaffold.of(catalog, "com.acme.gate", Severities.DEFAULT);
        if (WRITE) {
            Files.createDirectories(GOLDEN);
            for (Map.Entry<String, String> file : scaffold.files().entrySet()) {
                Files.writeString(GOLDEN.resolve(file.getKey()), file.getValue());
            }
        }
        try (Stream<Path> golden = Files.list(GOLDEN)) {
            assertThat(scaffold.files())
                    .containsExactlyInAnyOrderEntriesOf(golden.collect(
                            Collectors.toMap(file -> file.getFileName().toString(), ScaffoldTest::read)));
        }
        assertThat(scaffold.findings()).isEmpty();
        assertThat(scaffold.leftOut()).isEqualTo(Map.of("gate_old_total", "it is deprecated"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"portunus", "ops-proxy", "bff", "pipelock", "hexon"})
    void theReferenceCatalogsAreRecordedWhole(String name) {
        Catalog catalog = reference(name);
        Plan plan = Plan.of(catalog, Set.of());

        assertThat(Scaffold.of(catalog, "com.acme", Severities.DEFAULT).findings())
                .isEmpty();
        assertThat(plan.leftOut()).isEmpty();
        assertThat(plan.interfaces().stream()
                        .flatMap(planned -> planned.methods().stream())
                        .map(PlannedMethod::family))
                .containsAll(catalog.families());
        assertThat(plan.enums()).extracting(PlannedEnum::name).doesNotHaveDuplicates();
        assertThat(plan.enums())
                .extracting(planned -> Set.copyOf(planned.type().constants()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aCatalogIsWrittenTheSameEachTime() {
        assertThat(Scaffold.of(reference("pipelock"), "com.acme", Severities.DEFAULT)
                        .files())
                .containsExactlyEntriesOf(Scaffold.of(reference("pipelock"), "com.acme", Severities.DEFAULT)
                        .files());
    }

    @Test
    void aFindingIsAtItsPlaceInTheCatalogAndTheOtherFamiliesAreWritten() {
        Catalog catalog = catalog("""
                catalog: e
                families:
                  - {name: e_opened_total, type: counter, labels: {client: {}}, help: Opened.}
                  - {name: e_closed_total, type: counter, labels: {client: {max: 5}}, help: Closed.}
                """);

        Scaffold scaffold = Scaffold.of(catalog, "acme", Severities.DEFAULT);

        assertThat(scaffold.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "catalog.yaml:3:52: error: [metricwright:unbounded-label] label client of e_opened_total"
                                + " has no bound, so its series could grow without end; add max: N to the label in the"
                                + " catalog, or pass an enum");
        assertThat(scaffold.leftOut()).isEqualTo(Map.of("e_opened_total", "it has the errors above"));
        assertThat(scaffold.files()).containsOnlyKeys("package-info.java", "EMetrics.java");
        assertThat(scaffold.files().get("EMetrics.java"))
                .contains("void eClosed(String client);")
                .doesNotContain("e_opened_total");
    }

    @Test
    void aFamilyWithCombinationsBeyondNumberIsLeftOut() {
        Catalog catalog = catalog(IntStream.range(0, 7)
                .mapToObj(
                        i -> "kind%1$d: {values: [a, b]}, detail%1$d: {max: 2, only_if: {kind%1$d: [a]}}".formatted(i))
                .collect(Collectors.joining(
                        ", ", "{catalog: e, families: [{name: e_total, type: counter, labels: {", "}}]}")));

        assertThat(Plan.of(catalog, Set.of()).leftOut()).containsOnlyKeys("e_total");
        assertThat(Plan.of(catalog, Set.of()).interfaces()).isEmpty();
    }

    @Test
    void aFamilyWithOptionalLabelsHasOneMethod() {
        assertThat(only("""
                  - name: example_requests_total
                    type: counter
                    labels:
                      a: {max: 2, optional: true}
                      b: {max: 2, optional: true}
                      c: {values: [x, y], optional: true}
                      d: {values: [true, false], optional: true}
                      port: {max: 2, optional: true}
                """)).contains("void requested(String a, String b, C c, D d, String port);");
    }

    @Test
    void theRangeOfAGaugeDecidesWhatItRecords() {
        assertThat(only("""
                  - {name: example_ready, type: gauge, range: [0, 1]}
                  - {name: example_share, type: gauge, range: [0.0, 1.0]}
                  - {name: example_rank, type: gauge, range: [1, ~]}
                """))
                .contains("void ready(boolean ready);", "void share(double value);", "void rank(long value);");
    }

    @Test
    void familiesThatCanOnlyBeDescribedAreLeftOut() {
        Catalog catalog = catalog("""
                catalog: e
                families:
                  - {name: e_reply_seconds, type: summary, unit: seconds}
                  - {name: e_door, type: stateset, labels: {e_door: {values: [open, closed]}}}
                  - {name: e_legacy, type: unknown}
                """);

        assertThat(Scaffold.of(catalog, "acme", Severities.DEFAULT).leftOut())
                .containsExactly(
                        Map.entry("e_reply_seconds", "it is a summary, which a recorder cannot record"),
                        Map.entry("e_door", "it is a stateset, which a recorder cannot record"),
                        Map.entry("e_legacy", "it is a family of unknown type, which a recorder cannot record"));
        assertThat(Plan.of(catalog, Set.of()).interfaces()).isEmpty();
    }

    @Test
    void namesThatWouldClashAreToldApart() {
        String source = only("""
                  - {name: example_wait_total, type: counter}
                  - {name: example_wait, type: gauge}
                  - {name: example_requests_total, type: counter}
                  - {name: example_request_total, type: counter}
                  - {name: example_new, type: gauge}
                  - {name: example_2xx_total, type: counter}
                """);

        assertThat(source)
                .contains(
                        "void waitRecorded();",
                        "void waitRecorded2(long value);",
                        "void requested();",
                        "void requestRecorded();",
                        "void newRecorded(long value);",
                        "void example2xxRecorded();");
    }

    @Test
    void whatOneOfSeveralLabelsSaysOfAValueIsNotSaidOfAll() {
        Catalog catalog = catalog("""
                catalog: example
                families:
                  - {name: a_total, type: counter, labels: {result: {values: {ok: it worked, bad: it broke}}}}
                  - {name: b_total, type: counter, labels: {result: {values: {bad: it broke, ok: ""}}}}
                  - {name: c_total, type: counter, labels: {outcome: {values: {full: no room, "": unknown}}}}
                """);

        assertThat(Scaffold.of(catalog, "acme", Severities.DEFAULT).files())
                .containsEntry("Result.java", """
                        package acme;

                        public enum Result {
                            OK,

                            /**
                             * It broke.
                             */
                            BAD
                        }
                        """)
                .containsEntry("Outcome.java", """
                        package acme;

                        import dev.metricwright.LabelValue;

                        public enum Outcome {
                            /**
                             * No room.
                             */
                            FULL,

                            /**
                             * Unknown.
                             */
                            @LabelValue("")
                            NONE
                        }
                        """);
    }

    @Test
    void labelsAreNoKeywordsAndNoValues() {
        String source = only("""
                  - {name: example_sent_bytes_total, type: counter, unit: bytes, labels: {class: {max: 5}, bytes: {max: 5}}}
                """);

        assertThat(source).contains("void sentBytes(String class_, String bytes, long value);");
    }

    @Test
    void labelsWithSimilarNamesHaveParametersOfTheirOwn() {
        String source = only("""
                  - name: example_requests_total
                    type: counter
                    labels: {proxy_id: {max: 2}, proxy__id: {max: 2}, proxyid: {max: 2}, class: {max: 2}, class_: {max: 2}}
                """);

        assertThat(source.lines().map(String::strip).toList())
                .contains(
                        "void requested(@Label(\"proxy_id\") String proxyId, @Label(\"proxy__id\") String proxyId2,",
                        "@Label(\"proxyid\") String proxyid, @Label(\"class\") String class_,",
                        "@Label(\"class_\") String class_2);");
    }

    @Test
    void hostileTextsStayTexts() {
        Catalog catalog = catalog("""
                catalog: example
                families:
                  - name: example_sent_total
                    type: counter
                    help: "Ends */ here, \\"quoted\\", \\\\u0041, $L, 😀, {@link X}\\n@since 1 & <b>é"
                    labels:
                      class: {values: ["é", "\\"", "\\\\", "\\\\u0041", "a\\nb", "$S", "😀", "\\u2028"]}
                      fixed: {values: ["\\tü\\r"]}
                """);

        assertThat(Scaffold.of(catalog, "acme", Severities.DEFAULT).files())
                .containsEntry("ExampleMetrics.java", """
                        package acme;

                        import dev.metricwright.Labels;
                        import dev.metricwright.MetricFamily;

                        /**
                         * Example.
                         */
                        public interface ExampleMetrics {
                            /**
                             * Ends *&#47; here, "quoted", &#92;u0041, $L, 😀, &#123;&#64;link X} &#64;since 1 &amp;
                             * &lt;b&gt;é.
                             */
                            @MetricFamily("example_sent_total")
                            @Labels({"class", "fixed=\\t\\u00fc\\r"})
                            void exampleSent(ClassLabel class_);
                        }
                        """)
                .containsEntry("ClassLabel.java", """
                        package acme;

                        import dev.metricwright.LabelValue;

                        public enum ClassLabel {
                            @LabelValue("\\u00e9")
                            VALUE_,

                            @LabelValue("\\"")
                            VALUE__2,

                            @LabelValue("\\\\")
                            VALUE__3,

                            @LabelValue("\\\\u0041")
                            _U0041,

                            @LabelValue("a\\nb")
                            A_B,

                            @LabelValue("$S")
                            _S,

                            @LabelValue("\\ud83d\\ude00")
                            VALUE__4,

                            @LabelValue("\\u2028")
                            VALUE__5
                        }
                        """);
    }

    @Test
    void boundsAreWrittenAsLiteralsThatJavaAdmits() {
        assertThat(only("""
                  - {name: example_sent_bytes, type: histogram, unit: bytes, buckets: {min: 0.0001, max: 3000000000}}
                """)).contains("""
                    @MetricFamily(
                            value = "example_sent_bytes",
                            buckets = {0.0001, 1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 3.0E9}
                    )
                """);
    }

    @Test
    void longListsOfParametersAndLabelsAreWrapped() {
        assertThat(only("""
                  - name: example_request_connections_total
                    type: counter
                    help: One sentence that tells at such a length what is counted here that it needs a second line in the end.
                    labels:
                      class: {values: [fixed]}
                      some_application: {max: 5}
                      another_application: {max: 5}
                      department_of_origin: {max: 5}
                      department_of_destination: {max: 5}
                """)).isEqualTo("""
                package acme;

                import dev.metricwright.Labels;
                import dev.metricwright.MetricFamily;

                /**
                 * Example.
                 */
                public interface ExampleMetrics {
                    /**
                     * One sentence that tells at such a length what is counted here that it needs a second line in
                     * the end.
                     */
                    @MetricFamily("example_request_connections_total")
                    @Labels({"class=fixed", "some_application", "another_application", "department_of_origin",
                                    "department_of_destination"})
                    void requestConnected(String someApplication, String anotherApplication,
                            String departmentOfOrigin, String departmentOfDestination);
                }
                """);
    }

    @Test
    void packagesHaveNamesThatJavaAdmits() {
        assertThat(Scaffold.isPackage("com.acme.gate2")).isTrue();
        assertThat(List.of("", ".", "com.", "com..acme", "com.new", "com.2nd", "com.acme-gate", "../acme"))
                .noneMatch(Scaffold::isPackage);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scaffold.of(reference("portunus"), "a-b", Severities.DEFAULT))
                .withMessage("there can be no package a-b");
    }
}
