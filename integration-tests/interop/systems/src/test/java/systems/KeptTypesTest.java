package systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import conformance.Program;
import conformance.PrometheusServer;
import conformance.ReferenceCatalogs;
import conformance.Scrape;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import io.prometheus.client.exporter.common.TextFormat;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusProtobufWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.expositionformats.generated.Metrics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page about the name and type that each family of each reference has in each format. After an intended change,
 * {@code -Dmetricwright.golden=write} rewrites the page.
 */
class KeptTypesTest {

    private static final Path PAGE = Path.of("FORMATS.md");

    private static List<ReferenceSystem> systems;

    @BeforeAll
    static void start() throws Exception {
        systems = Systems.start();
    }

    @AfterAll
    static void stop() throws Exception {
        for (ReferenceSystem system : systems) {
            system.close();
        }
    }

    /** A view that returns the types of a system's families by their names. */
    private interface Column {
        Map<String, String> types(ReferenceSystem system) throws Exception;
    }

    @Test
    void thePageIsUpToDate(@TempDir Path folder) throws Exception {
        assumeTrue(Program.isInstalled("prometheus", "the page about formats is not compared"));
        List<PrometheusServer.Job> jobs =
                systems.stream().map(ReferenceSystem::job).toList();
        try (PrometheusServer prometheus = new PrometheusServer(folder, jobs, List.of(), "native-histograms")) {
            prometheus.awaitScrapes(
                    systems.stream().mapToInt(s -> s.processes().size()).sum());
            Map<String, Column> columns = columns();
            columns.put("Prometheus", system -> metadata(prometheus, system));
            KeptTypes kept = new KeptTypes(new ArrayList<>(columns.keySet()));
            for (ReferenceSystem system : systems) {
                Map<String, Map<String, String>> types = new LinkedHashMap<>();
                for (Map.Entry<String, Column> column : columns.entrySet()) {
                    types.put(column.getKey(), column.getValue().types(system));
                }
                kept.add(system.name(), catalogTypes(system), types);
            }
            System.out.println(kept.summary());
            if ("write".equals(System.getProperty("metricwright.golden"))) {
                Files.writeString(PAGE, kept.page());
            }
            assertThat(kept.page()).isEqualTo(Files.readString(PAGE));
        }
    }

    private static Map<String, String> catalogTypes(ReferenceSystem system) {
        Map<String, String> types = new TreeMap<>();
        for (Family family : ReferenceCatalogs.named(system.name()).families()) {
            types.put(
                    family.name(),
                    family.type() == FamilyType.INFO ? "info" : family.type().word());
        }
        return types;
    }

    private static Map<String, Column> columns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("text", system -> ofText(new SystemPages(system).text("text/plain")));
        columns.put(
                "OpenMetrics",
                system -> ofText(new SystemPages(system).text("application/openmetrics-text; version=1.0.0")));
        columns.put(
                "protobuf",
                system -> ofProtobuf(new SystemPages(system)
                        .served("application/vnd.google.protobuf;"
                                + "proto=io.prometheus.client.MetricFamily;encoding=delimited")));
        columns.put(
                "simpleclient, text",
                system -> ofText(new SystemPages(system).throughSimpleclient(TextFormat.CONTENT_TYPE_004)));
        columns.put(
                "simpleclient, OpenMetrics",
                system -> ofText(new SystemPages(system).throughSimpleclient(TextFormat.CONTENT_TYPE_OPENMETRICS_100)));
        columns.put("client 1.x, text", system -> ofText(client(system, PrometheusTextFormatWriter.create())));
        columns.put("client 1.x, OpenMetrics", system -> ofText(client(system, OpenMetricsTextFormatWriter.create())));
        columns.put(
                "client 1.x, protobuf",
                system -> ofProtobuf(new SystemPages(system).throughClient(new PrometheusProtobufWriter())));
        return columns;
    }

    private static String client(ReferenceSystem system, ExpositionFormatWriter writer) throws IOException {
        return new String(new SystemPages(system).throughClient(writer), StandardCharsets.UTF_8);
    }

    private static Map<String, String> ofText(String text) {
        Map<String, String> types = new TreeMap<>();
        Scrape.parse(text).ofApplication().families().forEach((name, family) -> types.put(name, family.type()));
        return types;
    }

    private static Map<String, String> ofProtobuf(byte[] page) throws IOException {
        Map<String, String> types = new TreeMap<>();
        ByteArrayInputStream in = new ByteArrayInputStream(page);
        Metrics.MetricFamily family = Metrics.MetricFamily.parseDelimitedFrom(in);
        while (family != null) {
            types.put(family.getName(), family.getType().name().toLowerCase(Locale.ROOT));
            family = Metrics.MetricFamily.parseDelimitedFrom(in);
        }
        return types;
    }

    private static Map<String, String> metadata(PrometheusServer prometheus, ReferenceSystem system) throws Exception {
        Map<String, String> types = new TreeMap<>();
        for (Map<String, Object> family : prometheus.metadata(system.name())) {
            types.put((String) family.get("metric"), (String) family.get("type"));
        }
        return types;
    }
}
