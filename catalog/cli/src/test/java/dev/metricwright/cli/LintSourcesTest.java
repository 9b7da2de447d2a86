package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of rules and dashboards, each with the findings and notes beside it in a file {@code *.txt}. After an intended
 * change, {@code -Dmetricwright.golden=write} rewrites these.
 */
class LintSourcesTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/metricwright/cli/sources");

    @TempDir
    private Path empty;

    private final StringWriter out = new StringWriter();

    private int lint(Object... args) {
        List<String> all = new ArrayList<>(List.of("lint"));
        Stream.of(args).map(String::valueOf).forEach(all::add);
        PrintWriter both = new PrintWriter(out, true);
        return Metricwright.run(both, both, all.toArray(String[]::new));
    }

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".txt") && !file.endsWith("shop.yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void eachFindingHasItsPlaceInTheFile(Path file) throws IOException {
        String option = file.toString().endsWith(".json") ? "--dashboards" : "--rules";
        int status = lint(FOLDER.resolve("shop.yaml"), option, file);

        String printed = out.toString().replace(System.lineSeparator(), "\n").replace(FOLDER + "/", "");
        Path golden = FOLDER.resolve(file.getFileName() + ".txt");
        if ("write".equals(System.getProperty("metricwright.golden"))) {
            Files.writeString(golden, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(golden));
        assertThat(status).isEqualTo(printed.contains(": error: ") ? 1 : 0);
    }

    @Test
    void aRecordingRuleDefinesANameForTheOtherFiles() throws IOException {
        Path rules = Files.writeString(empty.resolve("rules.yml"), """
                groups: [{name: a, rules: [{record: 'store:orders', expr: 'sum by (store) (rate(shop_orders_total[5m]))'}]}]
                """);
        Path dashboard = Files.writeString(empty.resolve("dashboard.json"), """
                {"panels": [{"title": "Orders", "targets": [{"expr": "sum by (kind) (store:orders)"}]}]}
                """);

        assertThat(lint(FOLDER.resolve("shop.yaml"), "--rules", rules, "--dashboards", dashboard))
                .isOne();
        assertThat(out.toString())
                .isEqualToIgnoringNewLines(dashboard + ":1:55: error: [metricwright:query-label] panel \"Orders\":"
                        + " store:orders has no label kind; its labels are store");
    }

    @Test
    void aLibraryPanelIsCheckedInItsOwnFile() {
        Path dashboard = FOLDER.resolve("second.json");

        lint(FOLDER.resolve("shop.yaml"), "--dashboards", dashboard, FOLDER.resolve("library.json"));

        assertThat(out.toString())
                .contains("[metricwright:query-type] panel \"Shared\"")
                .doesNotContain("note: ");
    }

    @Test
    void withoutACatalogNamesAreNotChecked() {
        assertThat(lint("--rules", FOLDER.resolve("operator.yaml"))).isZero();
        assertThat(out.toString())
                .isEqualToIgnoringNewLines("note: no CATALOG is named, so the names of metrics in rules and dashboards"
                        + " are not checked");
    }

    @ParameterizedTest
    @CsvSource({
        "--rules, missing.yml, metricwright lint: --rules: no file missing.yml; correct the path",
        "--dashboards, missing.json, metricwright lint: --dashboards: no file missing.json; correct the path",
        "--rules, ., metricwright lint: --rules: . is a folder; name its files"
    })
    void aFileThatCannotBeOpenedEndsTheCommand(String option, String file, String message) {
        assertThat(lint("hexon", option, file)).isEqualTo(2);
        assertThat(out.toString().lines()).first().isEqualTo(message);
    }

    @Test
    void severitiesApplyToFilesToo() {
        assertThat(lint(
                        FOLDER.resolve("shop.yaml"),
                        "--rules",
                        FOLDER.resolve("operator.yaml"),
                        "--severity",
                        "query-family:off,never-fires:warning"))
                .isZero();
        assertThat(out.toString().lines())
                .hasSize(3)
                .allMatch(line -> line.contains("warning: [metricwright:never-fires]"));
    }
}
