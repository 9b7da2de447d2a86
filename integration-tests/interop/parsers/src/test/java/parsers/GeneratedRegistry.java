package parsers;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Generated families, and a registry that contains their recordings.
 *
 * @param families the families, with different names
 * @param node the value of the registry's common label
 */
record GeneratedRegistry(List<GeneratedFamily> families, String node) {

    /** Without the histograms whose sum the specification of OpenMetrics forbids, because it is always written. */
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

    /** Returns the product's text for the families, without its own families. */
    String written(ExpositionFormat format) throws IOException {
        return new String(page(format), StandardCharsets.UTF_8);
    }

    /** Returns the product's page for the families, without its own families. */
    byte[] page(ExpositionFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(recorded(), out, name -> !name.startsWith("metricwright_"));
        return out.toByteArray();
    }

    /** Returns the expected families. */
    Map<String, ReadFamily> expected(ExpositionFormat format) {
        return Expected.of(families, Map.of("node", Expected.wellFormed(node)), format);
    }
}
