package systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import conformance.Conformance;
import conformance.Program;
import conformance.PrometheusServer;
import conformance.ReferenceCatalogs;
import conformance.Scrape;
import conformance.View;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import io.prometheus.client.exporter.common.TextFormat;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recordings of the five systems in every view: the same families everywhere, under the same names. */
class ViewsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String OPENMETRICS = "application/openmetrics-text; version=1.0.0";

    /** The header of Prometheus 2.42 with the feature {@code native-histograms}. */
    private static final String PROTOBUF_FIRST = "application/vnd.google.protobuf;"
            + "proto=io.prometheus.client.MetricFamily;encoding=delimited,"
            + "application/openmetrics-text;version=1.0.0;q=0.8,application/openmetrics-text;version=0.0.1;q=0.75,"
            + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1";

    private static List<ReferenceSystem> systems;
    private static Optional<PrometheusServer> prometheus;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        systems = Systems.start();
        prometheus = Program.isInstalled("prometheus", "the five systems are not scraped by a real Prometheus")
                ? Optional.of(prometheus(folder))
                : Optional.empty();
    }

    private static PrometheusServer prometheus(Path folder) throws Exception {
        List<Path> rules = new ArrayList<>();
        for (ReferenceSystem system : systems) {
            AlertRules alerts = new AlertRules(ReferenceCatalogs.named(system.name()));
            if (alerts.size() > 0) {
                rules.add(Files.writeString(folder.resolve(system.name() + ".yml"), alerts.yaml()));
            }
        }
        return new PrometheusServer(
                folder, systems.stream().map(ReferenceSystem::job).toList(), rules);
    }

    @AfterAll
    static void stop() throws Exception {
        prometheus.ifPresent(PrometheusServer::close);
        for (ReferenceSystem system : systems) {
            system.close();
        }
    }

    /** A view that returns the names of a system's families. */
    private interface Column {
        Collection<String> names(ReferenceSystem system) throws Exception;
    }

    @Test
    void everyFamilyOfEveryReferenceIsInEveryView() throws Exception {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("document", ReferenceSystem::documented);
        columns.put("catalog", system -> names(ReferenceCatalogs.named(system.name())));
        columns.put("recorded", ReferenceSystem::recorded);
        columns.put("text", system -> checked(system, View.TEXT, over(system, "text/plain")));
        columns.put("OpenMetrics", system -> checked(system, View.OPENMETRICS, over(system, OPENMETRICS)));
        columns.put(
                "simpleclient",
                system -> same(
                        checked(
                                system,
                                View.SIMPLECLIENT_TEXT,
                                throughSimpleclient(system, TextFormat.CONTENT_TYPE_004)),
                        checked(
                                system,
                                View.SIMPLECLIENT_OPENMETRICS,
                                throughSimpleclient(system, TextFormat.CONTENT_TYPE_OPENMETRICS_100))));
        columns.put(
                "client 1.x",
                system -> same(
                        checked(system, View.CLIENT_TEXT, throughClient(system, PrometheusTextFormatWriter.create())),
                        checked(
                                system,
                                View.CLIENT_OPENMETRICS,
                                throughClient(system, OpenMetricsTextFormatWriter.create()))));

        prometheus.ifPresent(server -> columns.put("Prometheus", system -> inPrometheus(server, system)));

        Table table = new Table(columns.keySet());
        for (ReferenceSystem system : systems) {
            Map<String, Collection<String>> names = new LinkedHashMap<>();
            for (Map.Entry<String, Column> column : columns.entrySet()) {
                names.put(column.getKey(), new TreeSet<>(column.getValue().names(system)));
            }
            table.add(
                    system.name(), names.values().stream().map(Collection::size).toList());
            names.forEach((view, found) ->
                    assertThat(found).as("%s: %s", system.name(), view).containsExactlyElementsOf(system.documented()));
        }
        System.out.println(table.markdown());
    }

    private static List<String> names(Catalog catalog) {
        return catalog.families().stream().map(Family::name).toList();
    }

    private static Set<String> checked(ReferenceSystem system, View view, String text) {
        Scrape scrape = Scrape.parse(text);
        Conformance conformance = new Conformance(ReferenceCatalogs.named(system.name()));
        conformance.check(scrape, view);
        conformance.checkClosedValues(scrape);
        return scrape.ofApplication().families().keySet();
    }

    private static Set<String> same(Set<String> one, Set<String> other) {
        assertThat(one).isEqualTo(other);
        return one;
    }

    private static String over(ReferenceSystem system, String accept) throws IOException, InterruptedException {
        return new SystemPages(system).text(accept);
    }

    private static String throughSimpleclient(ReferenceSystem system, String contentType) throws IOException {
        return new SystemPages(system).throughSimpleclient(contentType);
    }

    private static String throughClient(ReferenceSystem system, ExpositionFormatWriter writer) throws IOException {
        return new String(new SystemPages(system).throughClient(writer), StandardCharsets.UTF_8);
    }

    /** The families for which a real Prometheus has scraped every sample, and no sample of another name. */
    private static Set<String> inPrometheus(PrometheusServer server, ReferenceSystem system) throws Exception {
        server.awaitScrapes(systems.stream().mapToInt(s -> s.processes().size()).sum());
        SortedSet<String> samples = server.sampleNames(system.name());
        samples.removeIf(name -> name.startsWith("metricwright_"));
        assertThat(samples).as(system.name()).containsExactlyElementsOf(system.sampleNames());
        return system.documented().stream()
                .filter(family -> samples.contains(family) || samples.contains(family + "_bucket"))
                .collect(Collectors.toSet());
    }

    /** Only protobuf states that a counter without {@code _total} is a counter, and carries exemplars and start times. */
    @Test
    void everyFamilyHasItsTypeInAPrometheusThatPrefersProtobuf(@TempDir Path folder) throws Exception {
        assumeTrue(prometheus.isPresent(), "Prometheus is not installed");
        List<PrometheusServer.Job> jobs =
                systems.stream().map(ReferenceSystem::job).toList();
        try (PrometheusServer server = new PrometheusServer(folder, jobs, List.of(), "native-histograms")) {
            for (ReferenceSystem system : systems) {
                for (ReferenceSystem.OfSystem process : system.processes()) {
                    assertThat(contentType(process)).startsWith("application/vnd.google.protobuf");
                }
                assertThat(inPrometheus(server, system)).isEqualTo(system.documented());
                assertThat(types(server, system)).isEqualTo(catalogTypes(system));
            }
        }
    }

    private static String contentType(ReferenceSystem.OfSystem process) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(process.metrics())
                .header("Accept", PROTOBUF_FIRST)
                .build();
        HttpResponse<Void> response = HTTP.send(request, HttpResponse.BodyHandlers.discarding());
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private static Map<String, Object> types(PrometheusServer server, ReferenceSystem system) throws Exception {
        Map<String, Object> types = new TreeMap<>();
        for (Map<String, Object> family : server.metadata(system.name())) {
            String name = (String) family.get("metric");
            if (!name.startsWith("metricwright_")) {
                types.put(name, family.get("type"));
            }
        }
        return types;
    }

    /** The types by the catalog; an info is a gauge. */
    private static Map<String, Object> catalogTypes(ReferenceSystem system) {
        Catalog catalog = ReferenceCatalogs.named(system.name());
        Map<String, Object> types = new TreeMap<>();
        catalog.families().forEach(family -> types.put(family.name(), View.TEXT.type(family, Set.of())));
        types.keySet().retainAll(system.documented());
        return types;
    }

    @Test
    void aRealPrometheusEvaluatesTheirAlertsAndQueries() throws Exception {
        assumeTrue(prometheus.isPresent(), "Prometheus is not installed");
        assertThat(prometheus.orElseThrow().failedRules()).isEmpty();
    }

    @Test
    void promtoolFindsInThemWhatTheirCatalogsExcuseAndNothingElse(@TempDir Path folder) throws Exception {
        assumeTrue(Program.isInstalled("promtool", "what the five systems expose is not read by promtool"));
        for (ReferenceSystem system : systems) {
            Catalog catalog = ReferenceCatalogs.named(system.name());
            for (ReferenceSystem.OfSystem process : system.processes()) {
                HttpRequest request = HttpRequest.newBuilder(process.metrics()).build();
                Path text = folder.resolve(system.name() + ".txt");
                Files.writeString(
                        text,
                        HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
                Program.Ended promtool = Program.run(text, "promtool", "check", "metrics");
                Map<String, Set<String>> findings = PromtoolFinding.byFamily(promtool.output());
                assertThat(promtool.exit()).as(system.name()).isEqualTo(findings.isEmpty() ? 0 : 3);
                findings.forEach((family, found) -> assertThat(excuses(catalog, family))
                        .as("excuses of %s", family)
                        .containsAll(found));
            }
        }
    }

    private static Set<String> excuses(Catalog catalog, String name) {
        Family family = catalog.families().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        Set<String> rules = new TreeSet<>(family.allow().keySet());
        family.labels().forEach(label -> rules.addAll(label.allow().keySet()));
        return rules;
    }

    @Test
    void promtoolAcceptsTheirAlertsAndQueries(@TempDir Path folder) throws Exception {
        assumeTrue(Program.isInstalled("promtool", "the alerts of the five systems are not read by promtool"));
        Map<String, Integer> counts = new TreeMap<>();
        for (ReferenceSystem system : systems) {
            AlertRules rules = new AlertRules(ReferenceCatalogs.named(system.name()));
            counts.put(system.name(), rules.size());
            Path file = Files.writeString(folder.resolve(system.name() + ".yml"), rules.yaml());
            Program.Ended promtool = Program.run(file, "promtool", "check", "rules", file.toString());
            assertThat(promtool.output()).as(system.name()).contains("  SUCCESS: " + rules.size() + " rules found");
            assertThat(promtool.exit()).isZero();
        }
        assertThat(counts).isEqualTo(Systems.ALERTS_AND_QUERIES);
    }
}
