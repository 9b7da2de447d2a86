package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.catalogs;
import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.rules;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Families in no catalog, with {@code -Ametricwright.unlisted}: the annotations define them. */
class UnlistedFamiliesTest {

    private static final String DEFINED = """
            @MetricFamily(value = "example_bites_total", type = MetricType.COUNTER, help = "Bites.")
            void bitten(Animal by);
            enum Animal { DOG, CAT }
            """;

    private static Compiler allowing(String... more) {
        return compiler(Stream.concat(Stream.of("-Ametricwright.unlisted=allow"), Arrays.stream(more))
                .toArray(String[]::new));
    }

    @Test
    void theyAreErrorsUnlessTheOptionSaysOtherwise() {
        String marked = DEFINED.replace("\"Bites.\")", "\"Bites.\") // ! unknown-family");
        check(rules(marked));
        check(compiler("-Ametricwright.unlisted=error"), rules(marked));
        check(compiler("-Ametricwright.unlisted=warning"), rules(marked.replace("// !", "// ?")));
        check(allowing(), rules(DEFINED));
    }

    @Test
    void theWarningStillHasTheNearestNameAndTheYamlToAdd() {
        Compilation compilation = check(compiler("-Ametricwright.unlisted=warning"), rules("""
                        @MetricFamily(value = "example_start_total", type = MetricType.COUNTER, help = "Starts.") // ? unknown-family
                        void started();
                        """));
        assertThat(messages(compilation))
                .containsExactly(
                        "unknown-family: example_start_total is not in catalog example (did you mean example_starts_total?); correct the name or, if the family is new, add this to the families of the catalog: - {name: example_start_total, type: counter, help: \"Starts.\"}");
    }

    @Test
    void theWarningCanBeSilencedAndItsSeverityBeSet() {
        Compiler warning = compiler("-Ametricwright.unlisted=warning");
        check(warning, rules("@SuppressWarnings(\"metricwright:unknown-family\")\n" + DEFINED));
        check(
                compiler("-Ametricwright.unlisted=warning", "-Ametricwright.severity=unknown-family:off"),
                rules(DEFINED));
        check(
                allowing("-Ametricwright.severity=unknown-family:error"),
                rules(DEFINED.replace("\"Bites.\")", "\"Bites.\") // ! unknown-family")));
    }

    @Test
    void aProjectMayHaveNoCatalogAtAll() {
        check(allowing("-Ametricwright.catalogs="), "interface Rules {\n" + DEFINED + "}");
        check(
                compiler("-Ametricwright.unlisted=warning", "-Ametricwright.catalogs="),
                "interface Rules {\n" + DEFINED.replace("\"Bites.\")", "\"Bites.\") // ? unknown-family") + "}");
    }

    @Test
    void aFamilyNeedsATypeFromOneOfItsMethods() {
        Compilation compilation = check(allowing(), rules("""
                        @MetricFamily(
                            "example_start_total") // ! definition-incomplete
                        void started();
                        @MetricFamily(value = "siesta_seconds", unit = "seconds", help = "Naps.") // ! definition-incomplete
                        void napped(Duration time, String without, int problems);
                        @MetricFamily(value = "example_bites_total", help = "Bites.")
                        void bitten();
                        @MetricFamily(value = "example_bites_total", type = MetricType.COUNTER)
                        Counter bites();
                        """));
        assertThat(messages(compilation))
                .containsExactly(
                        "definition-incomplete: example_start_total is not in a catalog (did you mean example_starts_total?), so its type must be stated; write type = MetricType.COUNTER",
                        "definition-incomplete: siesta_seconds is not in a catalog, so its type must be stated; write type = MetricType.HISTOGRAM");
    }

    @Test
    void theWarningDoesNotHideThatTheDefinitionIsIncomplete() {
        check(compiler("-Ametricwright.unlisted=warning"), rules("""
                        @MetricFamily("example_bites_total") // ? unknown-family // ! definition-incomplete
                        void bitten();
                        """));
    }

    @Test
    void anAliasOfAListedFamilyIsNoFamilyOfItsOwn() {
        check(allowing(), rules("""
                        @MetricFamily(value = "example.sql_queries_total", type = MetricType.COUNTER) // ! alias-used
                        void queried();
                        """));
    }

    @Test
    void aFamilyThatIsInTheCatalogOfAnotherMethodIsAmbiguous() {
        Compilation compilation = check(allowing(catalogs("example", "second")), """
                @Catalog("example")
                interface One {
                  @MetricFamily(value = "second_stops_total", type = MetricType.COUNTER, help = "Stops.") // ! ambiguous-family, name-prefix
                  void stoppedOne();
                }
                """, """
                @Catalog("second")
                interface Two {
                  @MetricFamily("second_stops_total")
                  void stoppedTwo();
                }
                """, """
                @Labels({})
                interface Both extends One, Two {}
                """);
        assertThat(messages(compilation))
                .contains(
                        "ambiguous-family: second_stops_total is in a catalog, but not in the catalog of stoppedOne(); declare all methods that record the family in interfaces with the same @Catalog");
    }

    @Test
    void theRulesAboutNamesApply() {
        check(allowing(), rules("""
                        @MetricFamily(
                            value = "example-bites_total", // ! name-syntax, name-prefix
                            type = MetricType.COUNTER, help = "Bites.")
                        void syntax();
                        @MetricFamily(value = "bites_total", type = MetricType.COUNTER, help = "Bites.") // ! name-prefix
                        void prefix();
                        @MetricFamily(value = "example_dogBites_total", type = MetricType.COUNTER, help = "Bites.") // ! name-case
                        void kase();
                        @MetricFamily(value = "example_bites", type = MetricType.COUNTER, help = "Bites.") // ! counter-suffix
                        void suffix();
                        @MetricFamily(value = "example_dogs_count", type = MetricType.GAUGE, help = "Dogs.") // ! reserved-suffix
                        void reserved(long dogs);
                        @MetricFamily(value = "example_nap", type = MetricType.GAUGE, unit = "hours", help = "Nap.") // ! base-unit
                        void base(Duration time);
                        @MetricFamily(value = "example_naps", type = MetricType.GAUGE, unit = "seconds", help = "Nap.") // ! unit-suffix
                        void unit(Duration time);
                        @MetricFamily(value = "example_dog_gauge", type = MetricType.GAUGE, help = "Dogs.") // ? type-in-name
                        void typeInName(long dogs);
                        @MetricFamily(value = "example_bites_by_dog_total", type = MetricType.COUNTER, help = "Bites.") // ? label-in-name
                        void labelInName(@Label("dog") boolean dog);
                        @MetricFamily(value = "example_nap_sec", type = MetricType.GAUGE, help = "Nap.") // ? unit-abbreviation
                        void abbreviation(long sec);
                        @MetricFamily(value = "example_dogs", type = MetricType.GAUGE) // ? help-missing
                        void helpMissing(long dogs);
                        """));
    }

    @Test
    void namesMustNotCollideWithTheCatalogsNorWithEachOther() {
        Compilation compilation = check(allowing(), rules("""
                        @MetricFamily(value = "example_starts", type = MetricType.GAUGE, help = "Starts.") // ! exposition-collision
                        void starts(long starts);
                        @MetricFamily(value = "example_bites", type = MetricType.GAUGE, help = "Bites.")
                        void bites(long bites);
                        @MetricFamily(value = "example_bites_total", type = MetricType.COUNTER, help = "Bites.") // ! exposition-collision
                        void bitten();
                        """));
        assertThat(messages(compilation))
                .containsExactly(
                        "exposition-collision: example_starts and example_starts_total both claim the name"
                                + " example_starts when they are exposed; rename one of them",
                        "exposition-collision: example_bites_total and example_bites both claim the name example_bites"
                                + " when they are exposed; rename one of them");
    }

    @Test
    void aNameIsAtFaultOnceWhereSeveralMethodsHaveIt() {
        check(allowing(), rules("""
                        @MetricFamily(value = "example_bites", type = MetricType.COUNTER, help = "Bites.") // ! counter-suffix
                        void bitten();
                        @MetricFamily("example_bites")
                        void bittenAgain();
                        """));
    }

    @Test
    void twoMethodsMustStateTheSame() {
        Compilation compilation = check(allowing(), rules("""
                        @MetricFamily(
                            value = "example_nap_seconds", type = MetricType.HISTOGRAM, unit = "seconds", help = "Naps.",
                            buckets = {1, 60})
                        void napped(Duration time);
                        @MetricFamily("example_nap_seconds")
                        Timing napping();
                        @MetricFamily(
                            value = "example_nap_seconds",
                            type = MetricType.GAUGE, // ! type-mismatch
                            unit = "bytes", // ! unit-mismatch
                            help = "Kips.") // ? help-mismatch
                        void kipped(Duration time);
                        @MetricFamily(value = "example_nap_seconds", buckets = {1, 30})
                        void dozed(Duration time); // ! bucket-conflict
                        """));
        assertThat(messages(compilation))
                .containsExactly(
                        "type-mismatch: example_nap_seconds is a gauge here, but a histogram in napped(); state the type in only one of the two methods",
                        "unit-mismatch: the unit of example_nap_seconds is bytes here, but seconds in napped(); state the unit in only one of the two methods",
                        "help-mismatch: the help text of example_nap_seconds differs from the one in napped(); state it in only one of the two methods",
                        "bucket-conflict: example_nap_seconds has the bounds {1, 30} here, but {1, 60} in napped(); state the bounds in only one of the two methods");
    }

    @Test
    void verboseTellsOfThemBesideTheCatalog() {
        Compilation compilation = allowing("-Ametricwright.verbose=true")
                .compile(Compilations.sources(
                        rules("@MetricFamily(\"example_starts_total\") void started();\n" + DEFINED)));
        assertThat(compilation.notes())
                .extracting(note -> note.getMessage(Locale.ROOT))
                .containsExactly(
                        "[metricwright] Rules records 1 family of catalog example, at most 1 series, 0.0 % of the 50,000"
                                + " that the catalog admits",
                        "[metricwright] Rules records 1 family of no catalog, at most 2 series");
    }
}
