package parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import conformance.Program;
import conformance.PrometheusServer;
import dev.metricwright.exposition.ExpositionFormat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's output, scraped by a real Prometheus and read by promtool. */
class ReadByPrometheusTest {

    private static final long SEED = 2026;
    private static final int FAMILIES = 400;

    private static GeneratedRegistry registry;

    @BeforeAll
    static void generate() {
        registry = Generators.registry(FAMILIES, new Random(SEED));
    }

    @Test
    void aRealPrometheusReadsAllFormatsValueByValue(@TempDir Path folder) throws Exception {
        assumeTrue(Program.isInstalled("prometheus", "generated families are not scraped by a real Prometheus"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI root = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        for (ExpositionFormat format : ExpositionFormat.values()) {
            serve(server, format);
        }
        server.start();
        List<PrometheusServer.Job> jobs = List.of(ExpositionFormat.values()).stream()
                .map(format -> new PrometheusServer.Job(format.name(), List.of(root.resolve(format.name()))))
                .toList();
        try (PrometheusServer prometheus = new PrometheusServer(folder, jobs, List.of())) {
            prometheus.awaitScrapes(jobs.size());
            for (ExpositionFormat format : ExpositionFormat.values()) {
                PrometheusView expected = PrometheusView.of(registry.expected(format), format);
                assertSame(samples(prometheus, format), expected.samples(), format);
                assertSame(metadata(prometheus, format), expected.metadata(), format);
            }
        } finally {
            server.stop(0);
        }
    }

    /** Shows the differences only, because there are thousands of samples. */
    private static <K, V> void assertSame(Map<K, V> read, Map<K, V> expected, ExpositionFormat format) {
        Map<K, V> unexpected = new HashMap<>(read);
        unexpected.entrySet().removeAll(expected.entrySet());
        Map<K, V> missing = new HashMap<>(expected);
        missing.entrySet().removeAll(read.entrySet());
        assertThat(unexpected).as("%s instead of %s", format, missing).isEmpty();
        assertThat(missing).as("%s lacks", format).isEmpty();
    }

    /** Answers in one format, whatever the request accepts. */
    private static void serve(HttpServer server, ExpositionFormat format) throws IOException {
        byte[] page = registry.page(format);
        server.createContext("/" + format.name(), exchange -> {
            exchange.getResponseHeaders().set("Content-Type", format.contentType());
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
    }

    /** Returns the samples of a scrape, without the labels of the target. */
    private static Map<Sample, Double> samples(PrometheusServer prometheus, ExpositionFormat format) throws Exception {
        Map<Sample, Double> samples = new HashMap<>();
        prometheus.samples(format.name()).forEach((labels, value) -> {
            Map<String, String> own = new HashMap<>(labels);
            own.keySet().removeAll(List.of("job", "instance"));
            samples.put(new Sample(own.remove("__name__"), own), StrictReader.value(value));
        });
        return samples;
    }

    private static Map<String, PrometheusView.Metadata> metadata(PrometheusServer prometheus, ExpositionFormat format)
            throws Exception {
        Map<String, PrometheusView.Metadata> metadata = new TreeMap<>();
        for (Map<String, Object> family : prometheus.metadata(format.name())) {
            metadata.put(
                    (String) family.get("metric"),
                    new PrometheusView.Metadata(
                            (String) family.get("type"), (String) family.get("unit"), (String) family.get("help")));
        }
        return metadata;
    }

    @Test
    void promtoolReadsTheTextFormat(@TempDir Path folder) throws Exception {
        assumeTrue(Program.isInstalled("promtool", "generated families are not read by promtool"));
        Path text =
                Files.writeString(folder.resolve("metrics.txt"), registry.written(ExpositionFormat.PROMETHEUS_TEXT));
        Program.Ended promtool = Program.run(text, "promtool", "check", "metrics");
        // 3: promtool read everything, and has advice about names; 1: it could not read the text.
        assertThat(promtool.exit()).as("%s", promtool.output()).isEqualTo(3);
        assertThat(new TreeSet<>(
                        registry.expected(ExpositionFormat.PROMETHEUS_TEXT).keySet()))
                .containsAll(promtool.output().stream()
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .toList());
    }
}
