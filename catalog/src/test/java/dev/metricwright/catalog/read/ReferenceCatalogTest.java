package dev.metricwright.catalog.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
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
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every catalog that we ship, and what the build makes of them. */
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
        CompiledCatalog compiled = CatalogReader.compile(file.toString(), Files.readAllBytes(file));
        CatalogReading json = CatalogReader.read(
                "compiled.json", compiled.json().orElseThrow().getBytes(StandardCharsets.UTF_8));
        assertThat(json.mistakes()).isEmpty();
        assertThat(withoutPlaces(json.catalog().orElseThrow()))
                .isEqualTo(withoutPlaces(compiled.reading().catalog().orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void compiledAgainItIsTheSameText(Path file) throws IOException {
        String once = CatalogReader.compile(file.toString(), Files.readAllBytes(file))
                .json()
                .orElseThrow();
        byte[] bytes = once.getBytes(StandardCharsets.UTF_8);
        assertThat(CatalogReader.compile("compiled.json", bytes).json()).contains(once);
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
    void everyFamilySaysWhatItIsAboutUnderADocumentedPrefix(Path file) {
        Catalog catalog = CatalogReader.read(file).catalog().orElseThrow();
        assertThat(catalog.families())
                .allSatisfy(family -> assertThat(family.help()).isNotBlank())
                .allSatisfy(family -> assertThat(catalog.prefixes()).anyMatch(family.name()::startsWith));
    }

    @Test
    void portunusIsComplete() {
        Catalog portunus = CatalogReader.read(RESOURCES.resolve("reference/portunus.yaml"))
                .catalog()
                .orElseThrow();

        assertThat(portunus.families()).hasSize(28);
        assertThat(portunus.queries()).hasSize(4);
        assertThat(portunus.families().stream().filter(Family::retain).map(Family::name))
                .containsExactly("portunus_rule_bytes_in_total", "portunus_rule_bytes_out_total");
        assertThat(portunus.families().stream().collect(Collectors.groupingBy(Family::section, Collectors.counting())))
                .containsOnly(
                        Map.entry("Server-level", 6L),
                        Map.entry("Per-rule TCP", 5L),
                        Map.entry("Per-rule UDP", 4L),
                        Map.entry("TLS SNI routing", 4L),
                        Map.entry("SNI peek histogram", 1L),
                        Map.entry("Rate limiting", 3L),
                        Map.entry("Traffic quotas", 5L));
    }

    /** A catalog as text; a pattern has no equality of its own. */
    private static String withoutPlaces(Catalog catalog) {
        return catalog.toString().replaceAll("origin=[^\\],]*", "");
    }
}
