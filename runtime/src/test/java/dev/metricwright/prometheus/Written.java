package dev.metricwright.prometheus;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The output of client 1.x's own writers for a scrape. */
final class Written {

    private Written() {}

    static String text(MetricSnapshots scrape) {
        return by(PrometheusTextFormatWriter.builder().build(), scrape);
    }

    static String openMetrics(MetricSnapshots scrape) {
        return by(OpenMetricsTextFormatWriter.builder().build(), scrape);
    }

    static String by(ExpositionFormatWriter writer, MetricSnapshots scrape) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(out, scrape);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
