package benchmarks.registry;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.report.Library;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every library records and exposes the same. */
class RegistryTest {

    private final Tuples tuples = new Tuples();

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ATOMIC_LONG", "LONG_ADDER"})
    void exposesEverySeriesWithItsNumber(Library library) throws IOException {
        Registry registry = Registry.of(library);
        for (int i = 0; i < 20_000; i++) {
            tuples.count(registry, i);
        }
        tuples.count(registry, 12_345);
        tuples.observe(registry, 0);
        tuples.observe(registry, 1);

        List<String> samples = scrape(registry);
        assertThat(samples.stream().filter(line -> line.startsWith("gateway_commands_total{")))
                .hasSize(20_000)
                .filteredOn(line -> line.contains("client=\"edge-frankfurt-45\"")
                        && line.contains("rule=\"allow-payments-23\"")
                        && line.contains("owner=\"department-1\""))
                .singleElement()
                .asString()
                .matches(".* 2(\\.0)?");
        assertThat(samples.stream().filter(line -> line.startsWith("gateway_command_duration_seconds_bucket{")))
                .hasSize(26);
        assertThat(samples.stream().filter(line -> line.startsWith("gateway_command_duration_seconds_count{")))
                .hasSize(2);
    }

    private static List<String> scrape(Registry registry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        registry.scrape(out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
