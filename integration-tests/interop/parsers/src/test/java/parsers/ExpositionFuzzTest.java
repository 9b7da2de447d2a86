package parsers;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.metricwright.MetricType;
import dev.metricwright.exposition.ExpositionFormat;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Any label value, help text and number can be read back unchanged. */
class ExpositionFuzzTest {

    @FuzzTest
    void whatIsWrittenReadsBackTheSame(FuzzedDataProvider data) throws IOException {
        double value = Double.longBitsToDouble(data.consumeLong());
        long nanos = data.consumeLong(0, Long.MAX_VALUE);
        double bound = data.consumeRegularDouble();
        String help = data.consumeString(100);
        String node = data.consumeString(300);
        List<String> labels = List.of(data.consumeString(300), data.consumeRemainingAsString());
        GeneratedRegistry registry = new GeneratedRegistry(
                List.of(
                        family("f0", MetricType.GAUGE, "", help, labels, List.of(), new Recording.Amount(value)),
                        family(
                                "f1_seconds_total",
                                MetricType.COUNTER,
                                "seconds",
                                help,
                                labels,
                                List.of(),
                                new Recording.Nanos(nanos)),
                        family(
                                "f2",
                                MetricType.HISTOGRAM,
                                "",
                                help,
                                labels,
                                List.of(bound + 0.0),
                                new Recording.Amount(Double.isNaN(value) ? 0 : value))),
                node);
        for (ExpositionFormat format : ExpositionFormat.values()) {
            Map<String, ReadFamily> read = format == ExpositionFormat.PROMETHEUS_PROTOBUF
                    ? ProtobufReader.read(registry.page(format))
                    : StrictReader.read(format, registry.written(format));
            assertThat(read).isEqualTo(registry.expected(format));
        }
    }

    private static GeneratedFamily family(
            String name,
            MetricType type,
            String unit,
            String help,
            List<String> labels,
            List<Double> bounds,
            Recording recording) {
        return new GeneratedFamily(
                name,
                type,
                unit,
                help,
                List.of("a", "b_2"),
                bounds,
                List.of(new GeneratedFamily.Series(labels, List.of(recording))));
    }
}
