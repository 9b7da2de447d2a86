package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Skipped;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The rules of other projects, read where they are installed, and all findings about them. In the golden file of a
 * corpus, a comment before each finding says why it is right.
 */
class LintCorporaTest {

    private static final Path CORPORA = Path.of("src/test/resources/dev/metricwright/cli/corpora");
    private static final Path CEPH = Path.of("/etc/prometheus/ceph/ceph_default_alerts.yml");

    /** The names of these families are those of another project. */
    private static final String NOT_OF_NAMES = "reserved-suffix:off,counter-suffix:off,series-budget:off,base-unit:off";

    @Test
    void inTheAlertsOfCephEachFindingIsRight() throws IOException {
        needsCeph();
        String catalog = CORPORA.resolve("ceph.yaml").toString();

        assertThat(lint(catalog, "--rules", CEPH.toString(), "--severity", NOT_OF_NAMES))
                .containsExactlyElementsOf(expected("ceph.txt"));
    }

    @Test
    void withoutACatalogNothingIsWrongInTheAlertsOfCeph() {
        needsCeph();

        assertThat(lint("--rules", CEPH.toString()))
                .containsExactly(
                        "note: no CATALOG is named, so the names of metrics in rules and dashboards are not checked");
    }

    private static void needsCeph() {
        Skipped.unless(
                Files.exists(CEPH), "Ceph's alerts are not checked; package ceph-prometheus-alerts is not installed");
    }

    private static List<String> expected(String file) throws IOException {
        return Files.readAllLines(CORPORA.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static List<String> lint(String... arguments) {
        StringWriter out = new StringWriter();
        String[] line = new String[arguments.length + 1];
        line[0] = "lint";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        Metricwright.run(new PrintWriter(out, true), new PrintWriter(out, true), line);
        return out.toString().replace(CEPH.getParent() + "/", "").lines().toList();
    }
}
