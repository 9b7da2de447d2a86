package example.bff;

import static org.assertj.core.api.Assertions.assertThat;

import conformance.Scrape;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The values of a registry at one moment. */
record Reading(Scrape scrape) {

    static Reading of(MetricsRegistry registry) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            ExpositionFormat.PROMETHEUS_TEXT.write(registry, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reading(Scrape.parse(text.toString(StandardCharsets.UTF_8)));
    }

    /** {@return the value of the only series with these labels} */
    String value(String family, Map<String, String> labels) {
        List<Scrape.Sample> samples = scrape.samples(family, labels);
        assertThat(samples).as("%s %s", family, labels).hasSize(1);
        return samples.get(0).value();
    }

    String value(String family) {
        return value(family, Map.of());
    }

    /** {@return the sum over all series of a counter} */
    double total(String family) {
        return scrape.samples(family, Map.of()).stream()
                .mapToDouble(Scrape.Sample::number)
                .sum();
    }
}
