package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.diagnostics;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.metricwright.catalog.finding.Finding;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of the processor. */
class OptionsTest {

    private static final String RIGHT = rules("""
                    @MetricFamily("example_starts_total")
                    void started();
                    """);

    @Test
    void aRuleMayBeAnErrorAWarningOrOff() {
        String members = """
                @MetricFamily("example_old_total") // ? deprecated-family
                void old();
                @MetricFamily("example_targets_total")
                void tried(
                    String target); // ! unbounded-label
                """;
        check(rules(members));
        check(
                compiler("-Ametricwright.severity=deprecated-family:error,unbounded-label:warning"),
                rules(members.replace("? deprecated", "! deprecated").replace("! unbounded", "? unbounded")));
        check(
                compiler("-Ametricwright.severity=deprecated-family:off, unbounded-label:off,"),
                rules(members).replaceAll("// .*", ""));
    }

    @Test
    void anErrorCannotBeSilencedByAnAnnotationAWarningCan() {
        String silenced = rules("""
                @MetricFamily("example_targets_total")
                void tried(
                    @SuppressWarnings("metricwright:unbounded-label") String target); // ! unbounded-label
                """);
        check(silenced);
        check(compiler("-Ametricwright.severity=unbounded-label:warning"), silenced.replaceAll("// .*", ""));
    }

    @Test
    void eachValueThatIsNoneIsTold() {
        Compilation compilation = compiler(
                        "-Ametricwright.severity=unbounded-lable:off,unbounded-label,series-budget:fatal,missing-label:ERROR",
                        "-Ametricwright.unlisted=allowed",
                        "-Ametricwright.verbose=yes")
                .compile(sources(RIGHT));
        assertThat(diagnostics(compilation))
                .containsExactly(
                        "error nowhere invalid-option",
                        "error nowhere invalid-option",
                        "error nowhere invalid-option",
                        "error nowhere invalid-option",
                        "error nowhere invalid-option",
                        "error nowhere invalid-option");
        assertThat(messages(compilation))
                .containsExactly(
                        "invalid-option: -Ametricwright.severity cannot be \"unbounded-lable:off\";"
                                + " unknown rule unbounded-lable (did you mean unbounded-label?)",
                        "invalid-option: -Ametricwright.severity cannot be \"unbounded-label\"; write"
                                + " unbounded-label:error, :warning or :off",
                        "invalid-option: -Ametricwright.severity cannot be \"series-budget:fatal\"; write"
                                + " series-budget:error, :warning or :off",
                        "invalid-option: -Ametricwright.severity cannot be \"missing-label:ERROR\"; write"
                                + " missing-label:error, :warning or :off",
                        "invalid-option: -Ametricwright.unlisted cannot be \"allowed\"; write error, warning or allow",
                        "invalid-option: -Ametricwright.verbose cannot be \"yes\"; write true or false");
    }

    @Test
    void aPathThatNoFileCanHaveIsToldAndTheOthersHold() {
        String paths = "one.yaml" + File.pathSeparator + "\0.yaml";
        Options options = Options.read(Map.of(Options.CATALOGS, paths), SourceVersion.RELEASE_17);
        assertThat(options.catalogs()).containsExactly(Path.of("one.yaml"));
        assertThat(options.findings())
                .extracting(Finding::diagnostic)
                .containsExactly(
                        "[metricwright:invalid-option] -Ametricwright.catalogs cannot be \"\0.yaml\"; write the"
                                + " path of a file, a folder or a jar");
    }

    @Test
    void anOptionWithoutAValueIsAsGoodAsNone() {
        check(
                compiler(
                        "-Ametricwright.severity",
                        "-Ametricwright.unlisted=",
                        "-Ametricwright.verbose",
                        "-Ametricwright.severity="),
                RIGHT);
    }

    @Test
    void verboseTellsWhatAnInterfaceComesTo() {
        Compilation compilation = compiler("-Ametricwright.verbose=true").compile(sources(RIGHT));
        assertThat(compilation.notes()).singleElement().satisfies(note -> {
            assertThat(note.getMessage(Locale.ROOT))
                    .isEqualTo("[metricwright] Rules records 1 family of catalog example, at most 1 series, 0.0 % of"
                            + " the 50,000 that the catalog admits");
            assertThat(note.getLineNumber()).isEqualTo(2);
        });
        assertThat(compiler("-Ametricwright.verbose=false")
                        .compile(sources(RIGHT))
                        .notes())
                .isEmpty();
    }

    /** An enum may have fewer constants than the catalog has values; that may also be a value that was forgotten. */
    @Test
    void verboseNamesTheValuesThatAnEnumLacks() {
        Compilation compilation = compiler("-Ametricwright.verbose=true")
                .compile(sources(
                        rules("@MetricFamily(\"example_modes_total\") void switched(Mode mode);"),
                        "enum Mode { FAST }"));
        assertThat(compilation.notes())
                .extracting(note -> note.getMessage(Locale.ROOT))
                .contains(
                        "[metricwright] switched never records label mode of example_modes_total with slow, because the"
                                + " enum has no such constant");
    }

    @Test
    void verboseNamesTheRecorderOfANestedInterface() {
        Compilation compilation = compiler("-Ametricwright.verbose=true").compile(sources("""
                class Service {
                  @Catalog("example")
                  interface Metrics {
                    @MetricFamily("example_starts_total")
                    void started();
                  }
                }
                """));
        assertThat(compilation.notes())
                .filteredOn(note -> note.getLineNumber() == 3)
                .extracting(note -> note.getMessage(Locale.ROOT))
                .contains("[metricwright] the recorder of Service.Metrics is Service_MetricsRecorder");
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 16})
    void aReleaseBelow17IsOneErrorThatSaysSo(int release) {
        Compilation compilation = compiler("--release", String.valueOf(release)).compile(sources(RIGHT));
        assertThat(messages(compilation))
                .containsExactly("invalid-option: recorders need Java 17, but this compilation is for Java " + release
                        + "; compile with --release 17 or later");
        assertThat(diagnostics(compilation)).containsExactly("error nowhere invalid-option");
    }

    @Test
    void closedLabelsAreOpenWhereTheRulesAboutThemAreOff() {
        check(
                compiler(
                        "-Ametricwright.severity=closed-label:off,unknown-label-value:off,missing-label:off,label-type:off"),
                rules("""
                        @MetricFamily("example_modes_total")
                        void text(String mode);
                        @MetricFamily("example_operator_requests_total")
                        @Labels({"outcome=maybe"})
                        void fixed();
                        @MetricFamily("example_build_info")
                        void built(@Label("version") Object version);
                        """));
    }
}
