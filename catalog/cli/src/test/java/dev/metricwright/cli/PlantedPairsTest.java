package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.finding.Rule;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rule files and dashboards with one mistake each, and their repaired twins, in which {@code lint} finds nothing. A file of
 * {@code pairs} has the cases of a catalog: after {@code ===} the mistake, in parentheses the options of the command; then
 * both texts as a difference, in which {@code -} begins a line of the wrong one, and {@code +} one of the right one; after
 * an arrow the findings about the wrong one, with line and column. After an intended change of messages,
 * {@code -Dmetricwright.golden=write} rewrites these.
 */
class PlantedPairsTest {

    private static final Path PAIRS = Path.of("src/test/resources/dev/metricwright/cli/pairs");
    private static final Path REFERENCES = Path.of("../src/main/resources/dev/metricwright/catalog/reference");
    private static final Pattern HEAD = Pattern.compile("(?<title>.*?)(?: \\((?<options>--.*)\\))?");
    private static final String BEGIN = "=== ";
    private static final String ARROW = "-->\n";

    @TempDir
    private Path folder;

    /** A wrong file and its repaired twin. */
    private record Pair(Path table, String title, List<String> options, List<String> difference, String found) {

        static Pair parse(Path table, String entry) {
            var head = HEAD.matcher(entry.lines().findFirst().orElseThrow());
            assertThat(head.matches()).as(entry).isTrue();
            int arrow = entry.indexOf(ARROW);
            String options = head.group("options");
            return new Pair(
                    table,
                    head.group("title"),
                    options == null ? List.of() : List.of(options.split(" ")),
                    entry.substring(0, arrow).lines().skip(1).toList(),
                    entry.substring(arrow + ARROW.length()).strip());
        }

        /** The lines of one of the two texts, without their marks. */
        String text(char mark) {
            return difference.stream()
                    .filter(line -> line.isEmpty() || line.charAt(0) == mark || line.charAt(0) == ' ')
                    .map(line -> line.isEmpty() ? "" : line.substring(2))
                    .collect(Collectors.joining("\n", "", "\n"));
        }

        boolean isDashboard() {
            return text('-').startsWith("{");
        }

        Path catalog() {
            String file = table.getFileName().toString().replace(".txt", ".yaml");
            return Files.exists(PAIRS.resolve(file)) ? PAIRS.resolve(file) : REFERENCES.resolve(file);
        }
    }

    private static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(PAIRS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    static List<Named<Pair>> pairs() throws IOException {
        List<Named<Pair>> pairs = new ArrayList<>();
        for (Path table : tables()) {
            Arrays.stream(Files.readString(table).split("(?m)^" + BEGIN))
                    .skip(1)
                    .map(entry -> Pair.parse(table, entry))
                    .forEach(pair -> pairs.add(Named.of(table.getFileName() + ": " + pair.title(), pair)));
        }
        return pairs;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void theMistakeIsFoundAndTheTwinIsRight(Pair pair) throws IOException {
        String found = lint(pair, '-');
        if ("write".equals(System.getProperty("metricwright.golden"))) {
            rewrite(pair, found);
        } else {
            assertThat(found).isEqualTo(pair.found());
        }
        assertThat(found).as("the mistake").isNotEmpty();
        assertThat(lint(pair, '+')).as("the twin").isEmpty();
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(pairs().stream().map(Named::getName))
                .hasSizeGreaterThanOrEqualTo(60)
                .doesNotHaveDuplicates();
    }

    @Test
    void eachRuleAboutExpressionsIsAmongThem() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Named<Pair> pair : pairs()) {
            Pattern.compile("\\[metricwright:([\\w-]+)]")
                    .matcher(pair.getPayload().found())
                    .results()
                    .forEach(rule -> found.add(rule.group(1)));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(aboutExpressions());
    }

    private static Set<String> aboutExpressions() {
        return Rule.ids().stream()
                .filter(id -> id.matches("query-.*|(never|always)-fires|misses-first|value-scale|label-lost"))
                .collect(Collectors.toSet());
    }

    /** What the command says about a text, each line from the number of the line on. */
    private String lint(Pair pair, char mark) throws IOException {
        String name = pair.isDashboard() ? "dashboard.json" : "rules.yml";
        Path file = Files.writeString(folder.resolve(name), pair.text(mark));
        List<String> line = new ArrayList<>(List.of("lint", pair.catalog().toString()));
        line.addAll(List.of(pair.isDashboard() ? "--dashboards" : "--rules", file.toString()));
        line.addAll(pair.options());
        StringWriter out = new StringWriter();
        Metricwright.run(new PrintWriter(out, true), new PrintWriter(out, true), line.toArray(String[]::new));
        return out.toString()
                .replace(System.lineSeparator(), "\n")
                .replace(file + ":", "")
                .strip();
    }

    private static void rewrite(Pair pair, String found) throws IOException {
        String table = Files.readString(pair.table());
        int begin = table.indexOf(ARROW, table.indexOf(BEGIN + pair.title())) + ARROW.length();
        int next = table.indexOf(BEGIN, begin);
        String rest = next < 0 ? "" : "\n" + table.substring(next);
        Files.writeString(pair.table(), table.substring(0, begin) + found + "\n" + rest);
    }
}
