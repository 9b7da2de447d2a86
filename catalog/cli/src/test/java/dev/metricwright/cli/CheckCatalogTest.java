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
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The command {@code check} with a catalog. After an intended change, {@code -Dmetricwright.golden=write} rewrites the
 * golden files.
 */
class CheckCatalogTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/metricwright/cli/check");
    private static final Path CATALOG = FOLDER.resolve("shop.yaml");
    private static final Path PAGE = FOLDER.resolve("shop.txt");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int check(Object... args) {
        String[] texts = new String[args.length + 1];
        texts[0] = "check";
        for (int i = 0; i < args.length; i++) {
            texts[i + 1] = args[i].toString();
        }
        return Metricwright.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    @ParameterizedTest
    @CsvSource({"text, text.txt", "json, json", "sarif, sarif", "github, github.txt"})
    void everythingThatDiffersIsPrinted(String format, String extension) throws IOException {
        assertThat(check(PAGE, "--catalog", CATALOG, "--format", format)).isOne();

        String printed = out.toString().replace(System.lineSeparator(), "\n").replace(FOLDER + "/", "");
        Path golden = FOLDER.resolve("shop." + extension);
        if ("write".equals(System.getProperty("metricwright.golden"))) {
            Files.writeString(golden, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(golden));
        assertThat(err).hasToString("");
    }

    @Test
    void sarifIsValid() throws IOException {
        JsonNode document =
                new ObjectMapper().readTree(FOLDER.resolve("shop.sarif").toFile());
        String resource = "/schema/sarif-schema-2.1.0.json";
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource)) {
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
            assertThat(schema.validate(document)).isEmpty();
        }
    }

    @Test
    void whatABaselineContainsIsNotReportedAgain() throws IOException {
        Path baseline = folder.resolve("known.json");
        check(PAGE, "--catalog", CATALOG, "--format", "json", "--fail-on", "never");
        Files.writeString(baseline, out.toString());
        out.getBuffer().setLength(0);

        assertThat(check(PAGE, "--catalog", CATALOG, "--baseline", baseline)).isZero();
        assertThat(out).asString().doesNotContain("[metricwright:").contains("Use of budgets");
        assertThat(err).hasToString("");
    }

    @Test
    void aFindingAtAnotherLineIsKnownAndANewOneIsNot() throws IOException {
        Path baseline = folder.resolve("known.json");
        check(page("a 1\nb 1\nb 2\n"), "--format", "json", "--fail-on", "never");
        Files.writeString(baseline, out.toString());
        out.getBuffer().setLength(0);

        assertThat(check(page("b 1\nb 2\nc 1\nc 2\n"), "--baseline", baseline)).isOne();
        assertThat(out.toString().lines())
                .singleElement()
                .asString()
                .endsWith(":4:1: error: [metricwright:duplicate-series] c has a sample with the same labels on line 3;"
                        + " expose each series once");
        assertThat(err).hasToString("");
    }

    @Test
    void findingsOfABaselineThatNoLongerExistAreCounted() throws IOException {
        Path baseline = folder.resolve("known.json");
        check(page("b 1\nb 2\nc 1\nc 2\n"), "--format", "json", "--fail-on", "never");
        Files.writeString(baseline, out.toString());

        assertThat(check(page("b 1\nb 2\n"), "--baseline", baseline)).isZero();
        assertThat(err)
                .asString()
                .isEqualToIgnoringNewLines(
                        "note: findings of the baseline that no longer exist: 1; write the baseline again");
    }

    @ParameterizedTest
    @CsvSource({"'{}'", "'[]'", "'{\"findings\": ['", "'no json'", "''"})
    void aBaselineMustContainFindings(String content) throws IOException {
        Path baseline = Files.writeString(folder.resolve("known.json"), content);

        assertThat(check(PAGE, "--baseline", baseline)).isEqualTo(2);
        assertThat(err)
                .asString()
                .isEqualToIgnoringNewLines("metricwright check: " + baseline
                        + " is not a baseline; write one with: check … --format json --fail-on never > " + baseline);
    }

    @Test
    void aBaselineMustExist() {
        assertThat(check(PAGE, "--baseline", "missing.json")).isEqualTo(2);
        assertThat(err)
                .asString()
                .isEqualToIgnoringNewLines(
                        "metricwright check: cannot open the baseline missing.json; correct --baseline");
    }

    @Test
    void severalPagesAreComparedTogether() throws IOException {
        Path catalog = Files.writeString(folder.resolve("kiosk.yaml"), """
                catalog: kiosk
                families:
                  - {name: kiosk_sales_total, type: counter, help: Sales.}
                  - {name: kiosk_returns_total, type: counter, help: Returns.}
                  - {name: kiosk_visits_total, type: counter, help: Visits.}
                """);
        Path one = page("# TYPE kiosk_sales_total counter\nkiosk_sales_total{a=\"b\"} 1\n");
        Path other = page("# TYPE kiosk_sales_total counter\nkiosk_sales_total{a=\"c\"} 1\n"
                + "# TYPE kiosk_returns_total gauge\nkiosk_returns_total 1\n");

        assertThat(check(one, other, "--catalog", catalog, "--severity", "type-mismatch:off"))
                .isOne();
        assertThat(out.toString().lines().takeWhile(line -> !line.isEmpty()))
                .containsExactly(
                        one
                                + ":2:1: error: [metricwright:unknown-label] kiosk_sales_total is exposed with label a, which it"
                                + " does not have in catalog kiosk; remove the label, or add it to the catalog",
                        catalog
                                + ":5:12: warning: [metricwright:missing-series] kiosk_visits_total is not exposed, but all"
                                + " of its series are known, so that they should exist at 0 from the start; create its"
                                + " recorder when the process starts, or declare the family as lazy");
    }

    @Test
    void anInvalidCatalogIsReportedInsteadOfTheComparison() throws IOException {
        Path catalog = Files.writeString(folder.resolve("kiosk.yaml"), "catalog: kiosk\n");

        assertThat(check(page("a 1\na 2\n"), "--catalog", catalog)).isOne();
        assertThat(out.toString().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("catalog-invalid"))
                .anySatisfy(line -> assertThat(line).contains("duplicate-series"));
    }

    @Test
    void recordersAloneHaveNoEffect() {
        assertThat(check(PAGE, "--recorders", "target/classes")).isEqualTo(2);
        assertThat(err)
                .asString()
                .isEqualToIgnoringNewLines(
                        "metricwright check: --recorders has no effect alone; name the --catalog of the recorders");
    }

    private Path page(String content) throws IOException {
        return Files.writeString(folder.resolve("page" + content.hashCode() + ".txt"), content);
    }
}
