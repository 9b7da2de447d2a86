package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Skipped;
import dev.metricwright.cli.promql.Promtool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that {@code lint --proofs} fills. */
class LintProofsTest {

    private static final String TILL = """
            catalog: till
            prefix: till_
            families:
              - {name: till_sync_failures_total, type: counter, help: Failed syncs., labels: {host: {max: 50}}}
              - {name: till_wait_seconds, type: histogram, unit: seconds, help: Waits., buckets: {bounds: [0.1, 0.5, 1]}}
              - name: till_requests_total
                type: counter
                help: Requests.
                labels: {outcome: {values: [allow, deny]}, reason: {values: [ok, quota]}}
                legal:
                  - {when: {outcome: [allow]}, then: {reason: [ok]}}
                  - {when: {outcome: [deny]}, then: {reason: {not: [ok]}}}
            alerts:
              - {name: FirstMissed, expr: 'increase(till_sync_failures_total[5m]) > 0', summary: s, for: 1m}
              - name: Slow
                expr: 'histogram_quantile(0.99, sum by (le) (rate(till_wait_seconds_bucket[5m]))) > 5'
                summary: s
              - {name: Illegal, expr: 'rate(till_requests_total{outcome="allow", reason="quota"}[5m]) > 0', summary: s}
              - {name: Illegal, expr: 'rate(till_requests_total[5m]) < 0', summary: s}
              - {name: Quantile, expr: 'quantile(99, rate(till_requests_total[5m])) > 1', summary: s}
              - {name: Right, expr: 'rate(till_requests_total[5m]) > 0', summary: s}
              - name: Repaired
                expr: 'till_sync_failures_total > 0'
                known_issue: 'query-type: a bare counter'
                corrected: 'rate(till_sync_failures_total[5m]) > 0'
                summary: s
            queries:
              - {title: Requests, expr: 'rate(till_requests_total[5m]) < 0'}
            """;

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path catalog;
    private Path proofs;

    @BeforeEach
    void catalogIsWritten() throws IOException {
        catalog = Files.writeString(folder.resolve("till.yaml"), TILL);
        proofs = folder.resolve("new/proofs");
    }

    private int lint(Object... options) {
        String[] args = Stream.concat(Stream.of("lint", catalog, "--proofs", proofs), Stream.of(options))
                .map(Object::toString)
                .toArray(String[]::new);
        return Metricwright.run(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true), args);
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(proofs)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void thereIsAProofOfEachAlertThatStaysSilent() throws IOException {
        assertThat(lint()).isOne();
        assertThat(written())
                .containsExactly(
                        "FirstMissed.misses-first.rules.yml",
                        "FirstMissed.misses-first.test.yml",
                        "Illegal.never-fires.2.rules.yml",
                        "Illegal.never-fires.2.test.yml",
                        "Illegal.never-fires.rules.yml",
                        "Illegal.never-fires.test.yml",
                        "Repaired.misses-first.rules.yml",
                        "Repaired.misses-first.test.yml",
                        "Slow.never-fires.rules.yml",
                        "Slow.never-fires.test.yml");
        assertThat(proofs.resolve("FirstMissed.misses-first.rules.yml"))
                .content()
                .contains("for: 1m");
        assertThat(proofs.resolve("Repaired.misses-first.rules.yml"))
                .content()
                .contains("rate(till_sync_failures_total");
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "no proof of never-fires for alert Quantile: an infinite quantile may be above a number\n");
    }

    @Test
    void alertsOfRuleFilesAreProvenToo() throws IOException, InterruptedException {
        Path rules = Files.writeString(folder.resolve("rules.yml"), """
                groups:
                  - name: till
                    rules:
                      - alert: Short
                        expr: rate(till_requests_total[20s]) > 0
                        for: 2m
                      - {record: till:requests, expr: 'rate(till_requests_total[5m]) < 0'}
                """);
        Files.writeString(catalog, TILL.substring(0, TILL.indexOf("alerts:")));

        assertThat(lint("--rules", rules)).isOne();
        assertThat(written()).containsExactly("Short.never-fires.rules.yml", "Short.never-fires.test.yml");
        assertThat(proofs.resolve("Short.never-fires.rules.yml")).content().contains("for: 2m");
        Skipped.unless(!Promtool.version().isEmpty(), "the proofs of lint are not run: no promtool is installed");
        assertThat(Promtool.failures(List.of(proofs.resolve("Short.never-fires.test.yml"))))
                .isEmpty();
    }

    @Test
    void promtoolAgrees() throws IOException, InterruptedException {
        Skipped.unless(!Promtool.version().isEmpty(), "the proofs of lint are not run: no promtool is installed");
        lint();

        assertThat(Promtool.failures(written().stream()
                        .filter(name -> name.endsWith(".test.yml"))
                        .map(proofs::resolve)
                        .toList()))
                .isEmpty();
    }

    @Test
    void whatIsNotReportedIsNotProven() throws IOException {
        assertThat(lint("--severity", "never-fires:off,misses-first:off")).isZero();
        assertThat(written()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        proofs = Files.writeString(folder.resolve("file"), "");

        assertThat(lint()).isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("metricwright lint: cannot write to " + proofs + ": ")
                .endsWith("; check --proofs");
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws IOException {
        Files.createDirectories(proofs.resolve("Slow.never-fires.rules.yml"));

        assertThat(lint()).isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("metricwright lint: cannot write to " + proofs + ": ")
                .endsWith("; check --proofs");
    }
}
