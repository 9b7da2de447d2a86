package dev.metricwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.finding.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of the documentation, and the page that shows them. After an intended change, {@code
 * -Dmetricwright.golden=write} rewrites the page.
 */
class RulesPageTest {

    private static final Path PAGE = Path.of("RULES.md");

    static List<String> rules() {
        return Rule.ids();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theWrongExampleGivesTheFindingsThatItMarks(String rule) {
        ExampleSources wrong = RuleExample.read(rule).wrongSources();
        List<ReportedDiagnostic> told = wrong.told();
        assertThat(told.stream().map(ReportedDiagnostic::words).sorted()).isEqualTo(wrong.expected());
        assertThat(told).isNotEmpty().extracting(ReportedDiagnostic::rule).containsOnly(rule);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRightExampleGivesNone(String rule) {
        ExampleSources right = RuleExample.read(rule).rightSources();
        assertThat(right.expected()).isEmpty();
        assertThat(right.told()).isEmpty();
    }

    /** The rules of {@code javac}, except two whose examples cannot be compiled without them. */
    static List<String> changeable() {
        return Rule.ids().stream()
                .filter(rule -> !List.of("invalid-option", "recorder-exists").contains(rule))
                .filter(rule -> RuleExample.read(rule).wrongSources().isJava())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("changeable")
    void itIsAnErrorAWarningOrNothingAsTheOptionSays(String rule) {
        ExampleSources wrong = RuleExample.read(rule).wrongSources();
        for (String kind : List.of("error", "warning")) {
            assertThat(wrong.told(severity(rule, kind)))
                    .filteredOn(told -> told.rule().equals(rule))
                    .isNotEmpty()
                    .extracting(ReportedDiagnostic::kind)
                    .containsOnly(kind);
        }
        assertThat(wrong.told(severity(rule, "off")))
                .extracting(ReportedDiagnostic::rule)
                .doesNotContain(rule);
    }

    static List<String> placed() {
        return changeable().stream()
                .filter(rule -> !rule.equals("catalog-invalid")) // Its place is not a declaration.
                .toList();
    }

    @ParameterizedTest
    @MethodSource("placed")
    void anAnnotationSilencesItAsAWarningAndNotAsAnError(String rule) {
        ExampleSources wrong = RuleExample.read(rule).wrongSources();
        assertThat(wrong.toldWhereSuppressed(severity(rule, "warning")))
                .extracting(ReportedDiagnostic::rule)
                .doesNotContain(rule);
        assertThat(wrong.toldWhereSuppressed(severity(rule, "error")))
                .filteredOn(told -> told.rule().equals(rule))
                .isNotEmpty();
    }

    private static String severity(String rule, String severity) {
        return "-Ametricwright.severity=" + rule + ":" + severity;
    }

    @Test
    void noExampleIsLeftOfARuleThatThereIsNot() throws IOException {
        try (Stream<Path> files = Files.list(RuleExample.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".md"))
                            .map(name -> name.replaceFirst("\\.md$", "")))
                    .containsExactlyInAnyOrderElementsOf(Rule.ids());
        }
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        String page = RulesPage.of(Rule.ids().stream().map(RuleExample::read).toList());
        if ("write".equals(System.getProperty("metricwright.golden"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }
}
