package parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import conformance.Program;
import conformance.PrometheusServer;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import dev.metricwright.exposition.ForeignFamilies;
import dev.metricwright.exposition.ForeignFamily;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever other libraries return, a real Prometheus scrapes the page in each format, and promtool reads its text. */
class HostilePagesInPrometheusTest {

    private static final long SEED = 2026;
    private static final int FAMILIES = 600;

    /** Kept, because a logger that nobody refers to forgets its level. */
    private static final Logger LOG = Logger.getLogger("dev.metricwright.exposition");

    private static GeneratedRegistry registry;
    private static List<ForeignFamily> foreign;

    @BeforeAll
    static void generate() {
        LOG.setLevel(Level.OFF);
        registry = Generators.registry(20, new Random(SEED));
        foreign = HostileFamilies.distinct(FAMILIES, new Random(SEED));
    }

    @AfterAll
    static void logAgain() {
        LOG.setLevel(null);
    }

    private static byte[] page(ExpositionFormat format) throws Exception {
        try (MetricsRegistry recorded = registry.recorded()) {
            return ForeignPage.of(recorded, format, () -> new ForeignFamilies.Reading(foreign, List.of()));
        }
    }

    @Test
    void aRealPrometheusScrapesThemInAllFormats(@TempDir Path folder) throws Exception {
        assumeTrue(Program.isInstalled("prometheus", "hostile families are not scraped by a real Prometheus"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<PrometheusServer.Job> jobs = new ArrayList<>();
        for (ExpositionFormat format : ExpositionFormat.values()) {
            byte[] page = page(format);
            server.createContext("/" + format.name(), exchange -> {
                exchange.getResponseHeaders().set("Content-Type", format.contentType());
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            URI target = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + format.name());
            jobs.add(new PrometheusServer.Job(format.name(), List.of(target)));
        }
        server.start();
        try (PrometheusServer prometheus = new PrometheusServer(folder, jobs, List.of())) {
            prometheus.awaitScrapes(jobs.size());
            for (ExpositionFormat format : ExpositionFormat.values()) {
                Map<String, ReadFamily> ours = registry.expected(format);
                assertThat(prometheus.metadata(format.name()))
                        .extracting(family -> family.get("metric"))
                        .containsAll(ours.keySet())
                        .hasSizeGreaterThan(FAMILIES / 2);
            }
        } finally {
            server.stop(0);
        }
    }

    @Test
    void promtoolReadsTheText(@TempDir Path folder) throws Exception {
        assumeTrue(Program.isInstalled("promtool", "hostile families are not read by promtool"));
        Path text = Files.write(folder.resolve("metrics.txt"), page(ExpositionFormat.PROMETHEUS_TEXT));
        Program.Ended promtool = Program.run(text, "promtool", "check", "metrics");
        // 3: promtool read everything, and has advice about names; 1: it could not read the text.
        assertThat(promtool.exit()).as("%s", promtool.output()).isEqualTo(3);
    }
}
