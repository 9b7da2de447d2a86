package dev.metricwright.catalog.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.rules.CatalogRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogs on the page about catalogs. */
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\n(.*?)```");

    static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void eachIsValidAndTheRulesFindNothing(String block) {
        String yaml = (block.startsWith("catalog:") ? "" : "catalog: shop\n") + block;
        if (!yaml.contains("\nfamilies:")) {
            yaml += "families: []\n";
        }

        CatalogReading reading = CatalogReader.read("shop.yaml", yaml.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.mistakes()).isEmpty();
        assertThat(CatalogRules.check(reading.catalog().orElseThrow(), Severities.DEFAULT))
                .isEmpty();
    }
}
