package dev.metricwright.catalog.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recorders have some texts of a catalog as constants, and a class file limits their encoded length to 65,535 bytes. */
class LongTextsTest {

    private static List<String> mistakes(String json) {
        return CatalogReader.read("x.json", json.getBytes(StandardCharsets.UTF_8)).mistakes().stream()
                .map(Finding::toString)
                .toList();
    }

    private static List<String> help(String text) {
        return mistakes("{\"catalog\": \"x\", \"families\": [\n{\"name\": \"a\", \"type\": \"gauge\", \"help\": \""
                + text + "\"}]}");
    }

    private static String tooLong(String bytes) {
        return "x.json:2:40: error: [metricwright:catalog-invalid] 'help' has " + bytes
                + " bytes, but a class file holds texts of up to 65,535 bytes; shorten it";
    }

    @Test
    void aHelpTextFitsAClassFile() {
        assertThat(help("a".repeat(65_535))).isEmpty();
        assertThat(help("a".repeat(65_536))).containsExactly(tooLong("65,536"));
    }

    @Test
    void itsLengthIsThatOfItsEncoding() {
        assertThat(help("\u00fc".repeat(32_767))).isEmpty();
        assertThat(help("\u00fc".repeat(32_768))).containsExactly(tooLong("65,536"));
        assertThat(help("\\u0000".repeat(32_768))).containsExactly(tooLong("65,536"));
        assertThat(help("\u20ac".repeat(21_846))).containsExactly(tooLong("65,538"));
        assertThat(help("\ud83d\ude00".repeat(10_923))).containsExactly(tooLong("65,538"));
    }

    @Test
    void namesUnitsAndVersionsAreConstantsToo() {
        String text = "a".repeat(65_536);
        String catalog = "{\"catalog\": \"%1$s\",\n\"version\": \"%1$s\",\n\"families\": [{\"name\":\n\"%1$s\","
                + " \"type\": \"gauge\", \"unit\":\n\"%1$s\", \"labels\": {\n\"%1$s\": {}}}]}";

        assertThat(mistakes(catalog.formatted(text)))
                .extracting(mistake -> mistake.substring(0, mistake.indexOf(" has ")))
                .containsExactly(
                        "x.json:1:13: error: [metricwright:catalog-invalid] 'catalog'",
                        "x.json:2:12: error: [metricwright:catalog-invalid] 'version'",
                        "x.json:4:1: error: [metricwright:catalog-invalid] 'name'",
                        "x.json:5:1: error: [metricwright:catalog-invalid] 'unit'",
                        "x.json:6:1: error: [metricwright:catalog-invalid] the name of the label");
    }
}
