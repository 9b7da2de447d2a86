package parsers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.exposition.ExpositionFormat;
import java.io.IOException;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The product's output, read by the parsers of Prometheus' client for Python. */
@AddLifecycleHook(PythonInstalled.class)
class ReadByPythonTest {

    private static PythonReader python;

    @BeforeContainer
    static void start() {
        python = PythonReader.start(PythonReader.python().orElseThrow());
    }

    @AfterContainer
    static void stop() {
        python.close();
    }

    @Provide
    Arbitrary<GeneratedRegistry> registries() {
        return Generators.registries(5);
    }

    @Provide
    Arbitrary<ExpositionFormat> texts() {
        return Arbitraries.of(ExpositionFormat.PROMETHEUS_TEXT, ExpositionFormat.OPENMETRICS);
    }

    @Property(tries = 500)
    void prometheusTextReadsBackValueByValue(@ForAll("registries") GeneratedRegistry registry) throws IOException {
        check(registry, ExpositionFormat.PROMETHEUS_TEXT);
    }

    @Property(tries = 500)
    void openMetricsReadsBackValueByValue(@ForAll("registries") GeneratedRegistry registry) throws IOException {
        check(registry.withoutNegativeSums(), ExpositionFormat.OPENMETRICS);
    }

    @Property(tries = 300)
    void whatClientsWriteThroughTheBridgesReadsBackTheSame(
            @ForAll("registries") GeneratedRegistry registry,
            @ForAll Bridge bridge,
            @ForAll("texts") ExpositionFormat format)
            throws IOException {
        GeneratedRegistry legal = format == ExpositionFormat.OPENMETRICS ? registry.withoutNegativeSums() : registry;
        Map<String, ReadFamily> expected = PythonView.ofClients(BridgeView.expected(legal, bridge, format), format);
        Map<String, ReadFamily> read = python.read(format, bridge.written(legal.recorded(), format));
        assertThat(BridgeView.comparable(read)).isEqualTo(expected);
    }

    private static void check(GeneratedRegistry registry, ExpositionFormat format) throws IOException {
        assertThat(python.read(format, registry.written(format)))
                .isEqualTo(PythonView.of(registry.expected(format), format));
    }
}
