package parsers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import dev.metricwright.exposition.ForeignFamilies;
import dev.metricwright.exposition.ForeignFamily;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever other libraries return, each parser accepts the whole page in its format. */
@AddLifecycleHook(PythonInstalled.class)
class HostilePagesTest {

    /** Kept, because a logger that nobody refers to forgets its level. */
    private static final Logger LOG = Logger.getLogger("dev.metricwright.exposition");

    private static PythonReader python;

    @BeforeContainer
    static void start() {
        LOG.setLevel(Level.OFF);
        python = PythonReader.start(PythonReader.python().orElseThrow());
    }

    @AfterContainer
    static void stop() {
        python.close();
        LOG.setLevel(null);
    }

    @Provide
    Arbitrary<GeneratedRegistry> registries() {
        return Generators.registries(2).map(GeneratedRegistry::withoutNegativeSums);
    }

    @Provide
    Arbitrary<List<ForeignFamily>> foreign() {
        return HostileFamilies.families(4);
    }

    private static byte[] page(GeneratedRegistry registry, List<ForeignFamily> foreign, ExpositionFormat format)
            throws IOException {
        try (MetricsRegistry recorded = registry.recorded()) {
            return ForeignPage.of(recorded, format, () -> new ForeignFamilies.Reading(foreign, List.of()));
        }
    }

    @Property(tries = 1000)
    void openMetrics(@ForAll("registries") GeneratedRegistry registry, @ForAll("foreign") List<ForeignFamily> foreign)
            throws IOException {
        List<ForeignFamily> legal = foreign.stream()
                .filter(family -> !HostileFamilies.hasNegativeBoundAndSum(family))
                .toList();
        String text = new String(page(registry, legal, ExpositionFormat.OPENMETRICS), StandardCharsets.UTF_8);
        assertKept(registry, python.readWithExtras(ExpositionFormat.OPENMETRICS, text), ExpositionFormat.OPENMETRICS);
    }

    @Property(tries = 500)
    void prometheusText(
            @ForAll("registries") GeneratedRegistry registry, @ForAll("foreign") List<ForeignFamily> foreign)
            throws IOException {
        String text = new String(page(registry, foreign, ExpositionFormat.PROMETHEUS_TEXT), StandardCharsets.UTF_8);
        assertKept(
                registry,
                python.readWithExtras(ExpositionFormat.PROMETHEUS_TEXT, text),
                ExpositionFormat.PROMETHEUS_TEXT);
    }

    private static void assertKept(GeneratedRegistry registry, Map<String, ReadFamily> read, ExpositionFormat format) {
        assertThat(read).containsAllEntriesOf(PythonView.of(registry.expected(format), format));
    }

    @Property(tries = 500)
    void prometheusProtobuf(
            @ForAll("registries") GeneratedRegistry registry, @ForAll("foreign") List<ForeignFamily> foreign)
            throws IOException {
        assertThat(ProtobufReader.read(page(registry, foreign, ExpositionFormat.PROMETHEUS_PROTOBUF)))
                .containsAllEntriesOf(registry.expected(ExpositionFormat.PROMETHEUS_PROTOBUF));
    }
}
