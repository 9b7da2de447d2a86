package parsers;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import dev.metricwright.prometheus.PrometheusBridge;
import dev.metricwright.simpleclient.SimpleclientBridge;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** A client library that writes the families of a bridge. */
enum Bridge {
    /** simpleclient, which writes the unit of a family. */
    SIMPLECLIENT {

        @Override
        String written(MetricsRegistry registry, ExpositionFormat format) throws IOException {
            CollectorRegistry collectors = new CollectorRegistry();
            SimpleclientBridge.register(registry, collectors);
            StringWriter out = new StringWriter();
            String contentType = format == ExpositionFormat.OPENMETRICS
                    ? TextFormat.CONTENT_TYPE_OPENMETRICS_100
                    : TextFormat.CONTENT_TYPE_004;
            TextFormat.writeFormat(contentType, out, collectors.metricFamilySamples());
            return out.toString();
        }
    },

    /** Client 1.x, which gets no unit from the bridge, and writes bucket bounds as Java does. */
    CLIENT {

        @Override
        String written(MetricsRegistry registry, ExpositionFormat format) throws IOException {
            PrometheusRegistry client = new PrometheusRegistry();
            PrometheusBridge.register(registry, client);
            ExpositionFormatWriter writer = format == ExpositionFormat.OPENMETRICS
                    ? OpenMetricsTextFormatWriter.create()
                    : PrometheusTextFormatWriter.create();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.write(out, client.scrape());
            return out.toString(StandardCharsets.UTF_8);
        }
    };

    /** Returns the client's text for a registry, including the product's own families. */
    abstract String written(MetricsRegistry registry, ExpositionFormat format) throws IOException;
}
