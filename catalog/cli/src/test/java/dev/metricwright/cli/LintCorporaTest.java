package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Skipped;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules and dashboards of other projects, as Debian's packages contain them, checked against catalogs of what these
 * projects expose. The golden file of a project has all findings, each below a comment that says why it is right.
 *
 * <p>These are the packages with rules or dashboards among those of Prometheus and its exporters, of Ceph and of etcd. Debian's
 * packages of Prometheus, Alertmanager and the node exporter contain none, and neither do npm's packages of Prometheus, Grafana
 * and the Prometheus Operator, nor the jars of Micrometer and Quarkus.
 */
class LintCorporaTest {

    private static final Path CORPORA = Path.of("src/test/resources/dev/metricwright/cli/corpora");
    private static final Path PACKAGES = Path.of("src/test/debian/packages");

    /** The names of these families and labels are those of other projects. */
    private static final String NOT_OF_NAMES = "name-prefix:off,reserved-suffix:off,counter-suffix:off,base-unit:off,"
            + "unit-suffix:off,unit-abbreviation:off,label-case:off,reserved-label:off,series-budget:off";

    @TempDir
    private Path folder;

    @BeforeEach
    void packagesAreThere() {
        Skipped.unless(
                Files.exists(PACKAGES),
                "rules and dashboards of other projects are not checked; src/test/debian/fetch has not run");
    }

    @ParameterizedTest
    @CsvSource({
        "ceph, etc/prometheus/ceph, ceph_default_alerts.yml, 1",
        "ceph-dashboards, etc/grafana/dashboards/ceph-dashboard, .*\\.json, 13",
        "etcd, usr/share/doc/etcd-server, (etcd3?_alert\\.rules\\.yml|grafana\\.json)(\\.gz)?, 3",
        "elasticsearch, usr/share/doc/prometheus-elasticsearch-exporter/examples, (elasticsearch\\.rules\\.yml|dashboard\\.json), 2",
        "redis, usr/share/doc/prometheus-redis-exporter/examples, grafana_prometheus_redis_dashboard\\.json, 1",
        "smokeping, usr/share/doc/prometheus-smokeping-prober/examples, (example-rules\\.yml|dashboard\\.json), 2"
    })
    void eachFindingIsRight(String corpus, String examples, String names, int number) throws IOException {
        List<Path> files = unpacked(PACKAGES.resolve(examples), names);
        String catalog =
                CORPORA.resolve(corpus.replace("-dashboards", "") + ".yaml").toString();

        assertThat(files).hasSize(number);
        assertThat(lint(catalog, files)).containsExactlyElementsOf(expected(corpus + ".txt"));
    }

    private List<Path> unpacked(Path examples, String names) throws IOException {
        List<Path> unpacked = new ArrayList<>();
        try (Stream<Path> files = Files.walk(examples)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.matches(names)) {
                    Path copy = folder.resolve(name.replace(".gz", ""));
                    try (InputStream in = opened(file)) {
                        Files.copy(in, copy);
                    }
                    unpacked.add(copy);
                }
            }
        }
        return unpacked;
    }

    private static InputStream opened(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static List<String> expected(String file) throws IOException {
        List<String> lines = Files.readAllLines(CORPORA.resolve(file));
        assertThat(lines).first().asString().startsWith("# ");
        return lines.stream().filter(line -> !line.startsWith("#")).toList();
    }

    private List<String> lint(String catalog, List<Path> files) {
        List<String> line = new ArrayList<>(List.of("lint", catalog, "--severity", NOT_OF_NAMES));
        for (Path file : files) {
            line.addAll(List.of(file.toString().endsWith(".json") ? "--dashboards" : "--rules", file.toString()));
        }
        StringWriter out = new StringWriter();
        Metricwright.run(new PrintWriter(out, true), new PrintWriter(out, true), line.toArray(String[]::new));
        return out.toString().replace(folder + "/", "").lines().toList();
    }
}
