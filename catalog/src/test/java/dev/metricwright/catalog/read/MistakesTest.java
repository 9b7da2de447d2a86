package dev.metricwright.catalog.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Planted mistakes. The cases are in {@code mistakes/*.txt}: after {@code ===} the description of the case, then a
 * catalog, and after an arrow all messages, as {@code line:column message}.
 */
class MistakesTest {

    static Stream<Arguments> cases() throws IOException {
        return Stream.of(cases("catalog", "yaml"), cases("families", "yaml"), cases("labels", "yaml"))
                .flatMap(cases -> cases);
    }

    static Stream<Arguments> syntax() throws IOException {
        return Stream.concat(cases("yaml", "yaml"), cases("json", "json"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyMistakeIsReportedOnceAtItsPlace(String file, String catalog, List<String> expected) {
        assertThat(mistakes(file, catalog)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("syntax")
    void aBrokenFileIsReportedWhereItBreaks(String file, String catalog, List<String> expected) {
        assertThat(mistakes(file, catalog)).isEqualTo(expected);
    }

    private static List<String> mistakes(String file, String catalog) {
        return CatalogReader.read(file, catalog.getBytes(StandardCharsets.UTF_8)).mistakes().stream()
                .map(mistake -> mistake.origin().line() + ":" + mistake.origin().column() + " " + mistake.message())
                .toList();
    }

    private static Stream<Arguments> cases(String name, String extension) throws IOException {
        String resource = "mistakes/" + name + ".txt";
        try (InputStream in = Objects.requireNonNull(MistakesTest.class.getResourceAsStream(resource), resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^=== ")).skip(1).map(entry -> planted(entry, extension));
        }
    }

    private static Arguments planted(String entry, String extension) {
        int body = entry.indexOf('\n') + 1;
        int arrow = entry.indexOf("-->\n");
        return Arguments.of(
                Named.of(entry.substring(0, body).strip(), "catalog." + extension),
                entry.substring(body, arrow),
                entry.substring(arrow + 4).lines().toList());
    }
}
