package dev.metricwright.catalog.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Alert;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.write.CatalogCompiler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of every shipped catalog, and of the files that the build makes of them. */
class ReferenceCatalogTest {

    static final Path RESOURCES = Path.of("src/main/resources/dev/metricwright/catalog");

    static List<Path> catalogs() throws IOException {
        try (Stream<Path> files =
                Stream.concat(Files.list(RESOURCES.resolve("reference")), Files.list(RESOURCES.resolve("own")))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void nothingIsWrongWithIt(Path file) {
        assertThat(CatalogReader.read(file).mistakes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void itsNameIsThatOfItsFile(Path file) {
        Catalog catalog = CatalogReader.read(file).catalog().orElseThrow();
        assertThat(file.getFileName()).hasToString(catalog.name() + ".yaml");
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void compiledItMeansTheSame(Path file) throws IOException {
        String compiled = CatalogCompiler.json(file.toString(), Files.readAllBytes(file));
        CatalogReading json = CatalogReader.read("compiled.json", compiled.getBytes(StandardCharsets.UTF_8));
        assertThat(json.mistakes()).isEmpty();
        assertThat(withoutPlaces(json.catalog().orElseThrow()))
                .isEqualTo(withoutPlaces(CatalogReader.read(file).catalog().orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void compiledAgainItIsTheSameText(Path file) throws IOException {
        String once = CatalogCompiler.json(file.toString(), Files.readAllBytes(file));
        byte[] bytes = once.getBytes(StandardCharsets.UTF_8);
        assertThat(CatalogCompiler.json("compiled.json", bytes)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void itsFamiliesFitIntoItsBudget(Path file) {
        Catalog catalog = CatalogReader.read(file).catalog().orElseThrow();
        catalog.maxSeries().ifPresent(budget -> assertThat(catalog.families().stream()
                        .mapToInt(family -> family.maxSeries().orElse(0))
                        .sum())
                .isLessThanOrEqualTo(budget));
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void everyFamilySaysWhatItIsAbout(Path file) {
        Catalog catalog = CatalogReader.read(file).catalog().orElseThrow();
        assertThat(catalog.families())
                .allSatisfy(family -> assertThat(family.help()).isNotBlank());
    }

    private static Catalog reference(String name) {
        return CatalogReader.read(RESOURCES.resolve("reference/" + name + ".yaml"))
                .catalog()
                .orElseThrow();
    }

    /** The number of families and alerts, as in the reference documents. */
    @ParameterizedTest
    @CsvSource({"portunus, 28, 0, 0", "ops-proxy, 22, 0, 0", "bff, 33, 0, 0", "pipelock, 46, 0, 2", "hexon, 564, 118, 4"
    })
    void itIsComplete(String name, int families, int alerts, int hints) {
        Catalog catalog = reference(name);

        assertThat(catalog.families()).hasSize(families);
        assertThat(catalog.alerts()).filteredOn(Alert.Rule.class::isInstance).hasSize(alerts);
        assertThat(catalog.alerts()).filteredOn(Alert.Hint.class::isInstance).hasSize(hints);
    }

    @Test
    void thereAre693DistinctFamilies() {
        assertThat(Stream.of("portunus", "ops-proxy", "bff", "pipelock", "hexon")
                        .flatMap(name -> reference(name).families().stream())
                        .map(Family::name))
                .hasSize(693)
                .doesNotHaveDuplicates();
    }

    /** 29 families at /metrics and 5 that are exported over OTLP; one family is both. */
    @Test
    void oneNameOfTheBffIsInTwoPipelines() {
        assertThat(reference("bff").families())
                .filteredOn(family -> !family.documentation().pipelines().isEmpty())
                .extracting(Family::name)
                .hasSize(1);
    }

    @Test
    void portunusIsWhatItsDocumentSays() {
        Catalog portunus = reference("portunus");

        assertThat(portunus.queries()).hasSize(4);
        assertThat(portunus.families().stream()
                        .filter(family -> family.lifetime().retain())
                        .map(Family::name))
                .containsExactly("portunus_rule_bytes_in_total", "portunus_rule_bytes_out_total");
        assertThat(portunus.families().stream()
                        .collect(Collectors.groupingBy(
                                family -> family.documentation().section(), Collectors.counting())))
                .containsOnly(
                        Map.entry("Server-level", 6L),
                        Map.entry("Per-rule TCP", 5L),
                        Map.entry("Per-rule UDP", 4L),
                        Map.entry("TLS SNI routing", 4L),
                        Map.entry("SNI peek histogram", 1L),
                        Map.entry("Rate limiting", 3L),
                        Map.entry("Traffic quotas", 5L));
    }

    /** Returns a catalog as text, because patterns have no equality. */
    private static String withoutPlaces(Catalog catalog) {
        return catalog.toString().replaceAll("origin=[^\\],]*", "");
    }
}
