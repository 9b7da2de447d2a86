package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A catalog with fifty mistakes of all kinds, and one that is valid and breaks the rules, in every format. After an
 * intended change, {@code -Dmetricwright.golden=write} rewrites the golden files.
 */
class LintFormatsTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/metricwright/cli/report");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ObjectMapper mapper = new ObjectMapper();

    private int lint(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "lint";
        System.arraycopy(args, 0, all, 1, args.length);
        return Metricwright.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    @ParameterizedTest
    @CsvSource({
        "mistakes, text, txt", "mistakes, json, json", "mistakes, sarif, sarif", "mistakes, github, github.txt",
        "rules, text, txt", "rules, json, json", "rules, sarif, sarif", "rules, github, github.txt"
    })
    void everythingIsFoundOnceInTheOrderOfItsLines(String catalog, String format, String extension) throws IOException {
        assertThat(lint(FOLDER.resolve(catalog + ".yaml").toString(), "--format", format))
                .isOne();

        String printed = out.toString().replace(System.lineSeparator(), "\n").replace(FOLDER + "/", "");
        Path golden = FOLDER.resolve(catalog + "." + extension);
        if ("write".equals(System.getProperty("metricwright.golden"))) {
            Files.writeString(golden, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(golden));
        assertThat(err).hasToString("");
    }

    @Test
    void thereAreFiftyMistakes() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("mistakes.txt"));

        assertThat(lines).hasSizeGreaterThanOrEqualTo(50).doesNotHaveDuplicates();
        assertThat(lines.stream().map(line -> Integer.valueOf(line.split(":", -1)[1])))
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource({"mistakes", "rules"})
    void sarifIsValid(String catalog) throws IOException {
        JsonNode document = mapper.readTree(FOLDER.resolve(catalog + ".sarif").toFile());
        String resource = "/schema/sarif-schema-2.1.0.json";
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource)) {
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
            assertThat(schema.validate(document)).isEmpty();
            assertThat(schema.validate(mapper.readTree("{\"version\": \"2.1.0\", \"runs\": [{}]}")))
                    .isNotEmpty();
        }
    }

    @Test
    void jsonCountsErrorsAndWarnings() throws IOException {
        JsonNode document = mapper.readTree(FOLDER.resolve("rules.json").toFile());
        List<String> severities = document.get("findings").findValuesAsText("severity");

        assertThat(document.get("errors").intValue())
                .isEqualTo((int) severities.stream().filter("error"::equals).count())
                .isPositive();
        assertThat(document.get("warnings").intValue())
                .isEqualTo((int) severities.stream().filter("warning"::equals).count())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "never,                                   0",
        "error,                                   1",
        "warning,                                 1"
    })
    void failOnSaysWhatFails(String failOn, int status) {
        assertThat(lint(FOLDER.resolve("rules.yaml").toString(), "--fail-on", failOn))
                .isEqualTo(status);
    }

    @Test
    void severitiesAreThoseAskedFor() {
        String warned = FOLDER.resolve("warned.yaml").toString();

        assertThat(lint(warned)).isZero();
        assertThat(lint(warned, "--fail-on", "warning")).isOne();
        assertThat(lint(warned, "--severity", "help-missing:error")).isOne();
        assertThat(out.toString().lines())
                .containsExactly(
                        warned + ":3:12: warning: [metricwright:help-missing] warned_total has no help text; say in a"
                                + " sentence what it counts or measures",
                        warned + ":3:12: warning: [metricwright:help-missing] warned_total has no help text; say in a"
                                + " sentence what it counts or measures",
                        warned + ":3:12: error: [metricwright:help-missing] warned_total has no help text; say in a"
                                + " sentence what it counts or measures");
        assertThat(lint(warned, "--fail-on", "warning", "--severity", "help-missing:off"))
                .isZero();
        assertThat(err).hasToString("");
    }

    @Test
    void catalogMistakesAndExpressionsHaveSeveritiesToo() {
        String rules = FOLDER.resolve("rules.yaml").toString();

        assertThat(lint(rules, "--severity", "query-family:off")).isOne();
        assertThat(out.toString()).doesNotContain("query-family").contains("query-label");
        assertThat(lint(FOLDER.resolve("mistakes.yaml").toString(), "--severity", "catalog-invalid:warning"))
                .isZero();
    }

    @Test
    void wrongOptionsAreOneLine() {
        assertThat(lint("x.yaml", "--severity", "help-mising:off")).isEqualTo(2);
        assertThat(lint("x.yaml", "--format", "xml")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "metricwright lint: --severity cannot be 'help-mising:off'; unknown rule help-mising (did you"
                                + " mean help-missing?)",
                        "metricwright lint: Invalid value for option '--format': expected one of [TEXT, JSON, SARIF,"
                                + " GITHUB] (case-insensitive) but was 'xml'");
    }
}
