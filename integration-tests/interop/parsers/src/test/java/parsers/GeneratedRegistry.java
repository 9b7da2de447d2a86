package parsers;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Families that were generated, and the registry that they were recorded to.
 *
 * @param families the families, of different names
 * @param node the value of the registry's common label
 */
record GeneratedRegistry(List<GeneratedFamily> families, String node) {

    /** Without the histograms whose sum OpenMetrics forbids; the clients behind the bridges write it all the same. */
    GeneratedRegistry withoutNegativeSums() {
        return new GeneratedRegistry(
                families.stream().filter(family -> !family.mayHaveNegativeSum()).toList(), node);
    }

    MetricsRegistry recorded() {
        MetricsRegistry registry =
                MetricsRegistry.builder().common("node", node).build();
        families.forEach(family -> family.recordTo(registry));
        return registry;
    }

    /** What the product writes, without the families that it has of its own. */
    String written(ExpositionFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(recorded(), out, name -> !name.startsWith("metricwright_"));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What is to be read. */
    Map<String, ReadFamily> expected(ExpositionFormat format) {
        return Expected.of(families, Map.of("node", Expected.wellFormed(node)), format);
    }
}
