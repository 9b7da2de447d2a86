package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Copies of the shipped catalogs, each with one fault, and everything that {@code lint} reports. The cases are in
 * {@code planted-faults.txt}: after {@code ===} the description of the fault, then the catalog and, if the fault is in
 * a family, the family; the lines to remove ({@code -}) and to insert ({@code +}); after an arrow the expected output,
 * in which the word at a position replaces file, line and column.
 */
class PlantedFaultsTest {

    private static final Path CATALOGS = Path.of("../src/main/resources/dev/metricwright/catalog");
    private static final Pattern PLACED = Pattern.compile("(.+?):(\\d+):(\\d+): (.*)");
    private static final Pattern WORD = Pattern.compile("[\\w.-]+|.");

    @TempDir
    private Path folder;

    private record Fault(String catalog, String family, String out, String in, List<String> said) {

        static Fault parse(String text) {
            List<String> lines = text.lines().skip(1).toList();
            String[] where = lines.get(0).split(" ");
            return new Fault(
                    where[0],
                    where.length == 1 ? "" : where[1],
                    marked(lines, "- "),
                    marked(lines, "+ "),
                    lines.subList(lines.indexOf("-->") + 1, lines.size()));
        }

        private static String marked(List<String> lines, String mark) {
            return lines.subList(0, lines.indexOf("-->")).stream()
                    .filter(line -> line.startsWith(mark))
                    .map(line -> line.substring(mark.length()))
                    .collect(Collectors.joining("\n"));
        }

        /** Returns the catalog with the fault. If nothing is inserted, whole lines are removed. */
        String plantedIn(String yaml) {
            int start = family.isEmpty() ? 0 : yaml.indexOf("name: " + family + "\n");
            int next = family.isEmpty() ? -1 : yaml.indexOf("\n\n", start);
            int end = next < 0 ? yaml.length() : next + 1;
            String old = in.isEmpty() ? out + "\n" : out;
            String block = yaml.substring(start, end);
            assertThat(block.split(Pattern.quote(old), -1)).as(old).hasSize(2);
            return yaml.substring(0, start) + block.replace(old, in) + yaml.substring(end);
        }
    }

    static Stream<Named<Fault>> faults() throws IOException {
        String resource = "planted-faults.txt";
        try (InputStream in = Objects.requireNonNull(PlantedFaultsTest.class.getResourceAsStream(resource), resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^=== "))
                    .skip(1)
                    .map(entry -> Named.of(entry.lines().findFirst().orElseThrow(), Fault.parse(entry)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void lintFindsAndNames(Fault fault) throws IOException {
        String yaml = Files.readString(CATALOGS.resolve("reference/" + fault.catalog() + ".yaml"));
        String planted = fault.plantedIn(yaml);
        Path file = Files.writeString(folder.resolve(fault.catalog() + ".yaml"), planted);

        List<String> said = lint(file).stream()
                .map(line -> withWord(line, planted.lines().toList()))
                .toList();

        assertThat(said).isEqualTo(fault.said());
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(faults().map(Named::getName)).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reference/portunus.yaml",
                "reference/ops-proxy.yaml",
                "reference/bff.yaml",
                "reference/pipelock.yaml",
                "reference/hexon.yaml",
                "own/metricwright.yaml"
            })
    void withoutAFaultThereIsNothingToSay(String catalog) {
        assertThat(lint(CATALOGS.resolve(catalog))).isEmpty();
    }

    private static List<String> lint(Path file) {
        StringWriter out = new StringWriter();
        Metricwright.run(new PrintWriter(out, true), new PrintWriter(System.err, true), "lint", file.toString());
        return out.toString().lines().toList();
    }

    /** Replaces the numbers of lines, because these change when catalogs grow. */
    private static String withWord(String line, List<String> yaml) {
        Matcher placed = PLACED.matcher(line);
        assertThat(placed.matches()).as(line).isTrue();
        String rest = yaml.get(Integer.parseInt(placed.group(2)) - 1).substring(Integer.parseInt(placed.group(3)) - 1);
        Matcher word = WORD.matcher(rest);
        String at = word.lookingAt() ? word.group() : "";
        return at + ": " + placed.group(4).replaceAll("on line \\d+", "on line N");
    }
}
