package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands and statements of the page about the command line. */
class ReadmeTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)^java -jar \\S+\\.jar (.*)$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)[ `]");
    private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)[ `]");

    @TempDir
    private Path folder;

    private static String page() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> commands() {
        return COMMAND.matcher(page()).results().map(match -> match.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void eachCommandRuns(String command) throws IOException {
        Path metrics = Files.writeString(folder.resolve("metrics.yaml"), """
                catalog: mine
                families: [{name: shop_carts, type: gauge, help: Carts.}]
                """);

        Path rules = Files.writeString(folder.resolve("rules.yml"), "groups: [{name: mine, rules: []}]\n");
        Path dashboard = Files.writeString(folder.resolve("shop.json"), "{\"panels\": []}\n");
        Path scrape = Files.writeString(folder.resolve("scrape.txt"), "# TYPE shop_carts gauge\nshop_carts 1\n");
        Path known = Files.writeString(folder.resolve("known.json"), "{\"findings\": []}\n");

        try (PageServer server =
                PageServer.start().with("/metrics", PageServer.TEXT, "# TYPE shop_carts gauge\nshop_carts 1\n")) {
            // The output is not redirected.
            assertThat(run(command.replace(" > known.json", "")
                            .replace("known.json", known.toString())
                            .replace("metrics.yaml", metrics.toString())
                            .replace("rules.yml", rules.toString())
                            .replace("shop.json", dashboard.toString())
                            .replace("scrape.txt", scrape.toString())
                            .replace("http://localhost:9464/metrics", server.url("/metrics"))
                            .split(" ")))
                    .endsWith("\nexit 0");
        }
    }

    @Test
    void eachCommandIsInItsTable() {
        List<String> rows =
                ROW.matcher(page()).results().map(match -> match.group(1)).toList();

        for (String command : List.of("lint", "check", "list", "scaffold", "compile", "schema")) {
            assertThat(rows).contains(command);
            assertThat(run("--help")).contains("\n  " + command + " ");
        }
    }

    @Test
    void eachOptionIsOneOfACommand() {
        String help = run("lint", "--help") + run("check", "--help");

        assertThat(OPTION.matcher(page())
                        .results()
                        .map(MatchResult::group)
                        .map(option -> option.substring(1, option.length() - 1)))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(help).contains(option));
    }

    private static String run(String... args) {
        StringWriter out = new StringWriter();
        int status = Metricwright.run(new PrintWriter(out, true), new PrintWriter(System.err, true), args);
        return out + "\nexit " + status;
    }
}
