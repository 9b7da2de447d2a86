package systems;

import dev.metricwright.prometheus.PrometheusBridge;
import dev.metricwright.simpleclient.SimpleclientBridge;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** The pages of a system, one after the other if it has several processes. */
record SystemPages(ReferenceSystem system) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Returns the pages that the system serves. */
    byte[] served(String accept) throws IOException, InterruptedException {
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        for (ReferenceSystem.OfSystem process : system.processes()) {
            HttpRequest request = HttpRequest.newBuilder(process.metrics())
                    .header("Accept", accept)
                    .build();
            pages.writeBytes(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
        }
        return pages.toByteArray();
    }

    /** Returns the pages in a text format that the system serves. */
    String text(String accept) throws IOException, InterruptedException {
        return new String(served(accept), StandardCharsets.UTF_8);
    }

    /** Returns the pages that simpleclient writes through the bridge. */
    String throughSimpleclient(String contentType) throws IOException {
        StringWriter text = new StringWriter();
        for (ReferenceSystem.OfSystem process : system.processes()) {
            CollectorRegistry simpleclient = new CollectorRegistry();
            SimpleclientBridge.register(process.registry(), simpleclient);
            TextFormat.writeFormat(contentType, text, simpleclient.metricFamilySamples());
        }
        return text.toString();
    }

    /** Returns the pages that client 1.x writes through the bridge. */
    byte[] throughClient(ExpositionFormatWriter writer) throws IOException {
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        for (ReferenceSystem.OfSystem process : system.processes()) {
            PrometheusRegistry client = new PrometheusRegistry();
            PrometheusBridge.register(process.registry(), client);
            writer.write(pages, client.scrape());
        }
        return pages.toByteArray();
    }
}
