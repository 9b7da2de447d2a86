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

/** The product's output, read strictly by the specifications, and by the classes that client_java generates. */
class WrittenTest {

    @Provide
    Arbitrary<GeneratedRegistry> registries() {
        return Generators.registries(5);
    }

    @Property(tries = 1000)
    void prometheusTextReadsBackValueByValue(@ForAll("registries") GeneratedRegistry registry) throws IOException {
        assertThat(StrictReader.read(
                        ExpositionFormat.PROMETHEUS_TEXT, registry.written(ExpositionFormat.PROMETHEUS_TEXT)))
                .isEqualTo(registry.expected(ExpositionFormat.PROMETHEUS_TEXT));
    }

    @Property(tries = 1000)
    void openMetricsReadsBackValueByValue(@ForAll("registries") GeneratedRegistry registry) throws IOException {
        assertThat(StrictReader.read(ExpositionFormat.OPENMETRICS, registry.written(ExpositionFormat.OPENMETRICS)))
                .isEqualTo(registry.expected(ExpositionFormat.OPENMETRICS));
    }

    @Property(tries = 1000)
    void protobufReadsBackValueByValue(@ForAll("registries") GeneratedRegistry registry) throws IOException {
        assertThat(ProtobufReader.read(registry.page(ExpositionFormat.PROMETHEUS_PROTOBUF)))
                .isEqualTo(registry.expected(ExpositionFormat.PROMETHEUS_PROTOBUF));
    }

    @Provide
    Arbitrary<ExpositionFormat> texts() {
        return Arbitraries.of(ExpositionFormat.PROMETHEUS_TEXT, ExpositionFormat.OPENMETRICS);
    }

    @Property(tries = 300)
    void clientsWriteTheSameThroughTheBridges(
            @ForAll("registries") GeneratedRegistry registry,
            @ForAll Bridge bridge,
            @ForAll("texts") ExpositionFormat format)
            throws IOException {
        Map<String, ReadFamily> expected = BridgeView.expected(registry, bridge, format);
        Map<String, ReadFamily> read = StrictReader.read(format, bridge.written(registry.recorded(), format));
        assertThat(BridgeView.comparable(read)).isEqualTo(expected);
    }
}
