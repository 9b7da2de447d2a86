package benchmarks.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that the benchmark measures succeed, and work on the whole catalog. */
class CommandTest {

    private static final Path CLI = Path.of(System.getProperty("benchmark.cli"));

    @TempDir
    Path folder;

    private Command command(String... arguments) {
        return new Command("tried", CLI, folder, List.of(), List.of(arguments));
    }

    @Test
    void theGeneratedCatalogHasNoFindings() throws Exception {
        Path catalog = GeneratedCatalog.write(40, folder);

        command("lint", catalog.toString(), "--fail-on", "warning").measure();

        assertThat(Files.readAllLines(catalog))
                .filteredOn(line -> line.startsWith("- {name: large_"))
                .hasSize(40);
        assertThat(Files.readAllLines(catalog))
                .filteredOn(line -> line.startsWith("- name: Part"))
                .hasSize(20);
    }

    @Test
    void theGeneratedRulesHaveNoFindings() throws Exception {
        Path catalog = GeneratedCatalog.write(40, folder);
        List<Path> large = GeneratedRules.ofGenerated(60, 40, folder);
        List<Path> hexon = GeneratedRules.ofHexon(60, folder);

        command(
                        "lint",
                        catalog.toString(),
                        "--fail-on",
                        "warning",
                        "--rules",
                        large.get(0).toString())
                .measure();
        command("lint", "hexon", "--fail-on", "warning", "--rules", hexon.get(0).toString())
                .measure();

        assertThat(Stream.of(large, hexon)).allSatisfy(files -> assertThat(Files.readAllLines(files.get(0)))
                .filteredOn(line -> line.contains("expr: "))
                .hasSize(60));
    }

    @Test
    void allOfItsFamiliesAreScaffolded() throws Exception {
        String catalog = GeneratedCatalog.write(40, folder).toString();

        command("scaffold", catalog, "--package", "large", "--out", folder.toString())
                .measure();

        assertThat(families("Part0Metrics.java")).hasSize(20);
        assertThat(families("Part1Metrics.java")).hasSize(20);
        assertThat(folder.resolve("large/Outcome.java")).exists();
    }

    private List<String> families(String source) throws IOException {
        return Files.readAllLines(folder.resolve("large").resolve(source)).stream()
                .filter(line -> line.contains("@MetricFamily("))
                .toList();
    }

    @Test
    void theCostIsThatOfAWholeProcess() throws Exception {
        Command list = command("list");

        list.measure();
        list.measure();

        assertThat(list.millis().median()).isBetween(50.0, 60_000.0);
        assertThat(list.mebibytes().median()).isBetween(20.0, 2048.0);
    }

    @Test
    void aCommandThatFailsIsNotMeasured() {
        assertThatThrownBy(command("lint", "missing.yaml")::measure)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the command to be measured fails; correct it: ")
                .hasMessageEndingWith("metricwright lint: no catalog, file or folder missing.yaml"
                        + "; shipped catalogs are bff, hexon, ops-proxy, pipelock, portunus\n");
    }
}
