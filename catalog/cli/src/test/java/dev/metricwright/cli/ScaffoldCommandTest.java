package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaffoldCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(Object... args) {
        String[] texts = new String[args.length + 1];
        texts[0] = "scaffold";
        for (int i = 0; i < args.length; i++) {
            texts[i + 1] = args[i].toString();
        }
        return Metricwright.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path mine() throws IOException {
        return file("mine.yaml", """
                catalog: mine
                prefix: mine_
                families:
                  - {name: mine_requests_total, type: counter, labels: {result: {values: [ok, failure]}}}
                  - {name: mine_old_total, type: counter, deprecated: {since: "2"}}
                """);
    }

    @Test
    void theSourcesOfACatalogAreWrittenBelowTheRoot() {
        assertThat(run("portunus", "--package", "com.acme.gate", "--out", folder))
                .isZero();

        Path written = folder.resolve("com/acme/gate");
        assertThat(written.resolve("package-info.java"))
                .content()
                .endsWith("@dev.metricwright.Catalog(\"portunus\")\npackage com.acme.gate;\n");
        assertThat(written.resolve("TrafficQuotasMetrics.java")).content().startsWith("package com.acme.gate;\n");
        assertThat(err.toString()).isEqualToNormalizingNewlines("wrote 10 files to " + written + "\n");
        assertThat(out).hasToString("");
    }

    @Test
    void aSingleCatalogOfYourOwnNeedsNoName() throws IOException {
        assertThat(run(mine(), "--package", "acme", "--out", folder)).isZero();

        assertThat(folder.resolve("acme/MineMetrics.java")).content().contains("void requested(Result result);");
        assertThat(folder.resolve("acme/Result.java")).exists();
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("mine_old_total is left out: it is deprecated\nwrote 3 files to "
                        + folder.resolve("acme") + "\n");
    }

    @Test
    void ofAFolderWithSeveralOneIsToBeNamed() throws IOException {
        mine();
        file("other.yaml", "catalog: other\nfamilies: []\n");

        assertThat(run(folder, "--package", "acme", "--out", folder)).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("metricwright scaffold: " + folder
                        + " contains several catalogs, mine, other; name one file\n");
    }

    @Test
    void nothingIsOverwrittenUnlessForced() throws IOException {
        assertThat(run(mine(), "--package", "acme", "--out", folder)).isZero();
        Path changed = folder.resolve("acme/MineMetrics.java");
        Files.writeString(changed, "changed");
        Files.delete(folder.resolve("acme/Result.java"));
        Files.delete(folder.resolve("acme/package-info.java"));

        assertThat(run(mine(), "--package", "acme", "--out", folder)).isEqualTo(2);
        assertThat(err.toString())
                .contains("nothing written, because these files exist already: " + changed
                        + "; move them away, choose another" + " --package or --out, or overwrite them with --force");
        assertThat(changed).hasContent("changed");
        assertThat(folder.resolve("acme/Result.java")).doesNotExist();

        assertThat(run(mine(), "--package", "acme", "--out", folder, "--force")).isZero();
        assertThat(changed).content().contains("interface MineMetrics");
    }

    @Test
    void whatJavacWouldRefuseIsReportedAtItsLineAndTheRestIsWritten() throws IOException {
        Path open = file("open.yaml", """
                catalog: o
                families:
                  - {name: o_opened_total, type: counter, labels: {client: {}, email: {max: 5}}, help: Opened.}
                  - {name: o_closed_total, type: counter, help: Closed.}
                """);

        assertThat(run(open, "--package", "acme", "--out", folder)).isOne();
        assertThat(out.toString().lines())
                .containsExactly(
                        open
                                + ":3:52: error: [metricwright:unbounded-label] label client of o_opened_total has no bound,"
                                + " so its series could grow without end; add max: N to the label in the catalog, or pass"
                                + " an enum",
                        open + ":3:64: error: [metricwright:sensitive-label] label email of o_opened_total may hold"
                                + " personal or secret data, but the catalog records no reason for that; remove it, or add"
                                + " sensitive: \"the reason\" to the label in the catalog");
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("o_opened_total is left out: it has the errors above\nwrote 2 files to "
                        + folder.resolve("acme") + "\n");
        assertThat(folder.resolve("acme/OMetrics.java"))
                .content()
                .contains("void oClosed();")
                .doesNotContain("o_opened_total");
    }

    @Test
    void withoutAFamilyThatCanBeWrittenNothingIs() throws IOException {
        Path open = file("open.yaml", "catalog: o\nfamilies: [{name: o_total, type: counter, labels: {client: {}}}]\n");

        assertThat(run(open, "--package", "acme", "--out", folder)).isOne();
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("o_total is left out: it has the errors above\nnothing written, because"
                        + " there is no family to record\n");
        assertThat(folder.resolve("acme")).doesNotExist();
    }

    @Test
    void aFamilyIsWrittenIfItsRuleIsOff() throws IOException {
        Path open = file(
                "open.yaml",
                "catalog: o\nfamilies: [{name: o_total, type: counter, labels: {email: {max: 5}}, help: All.}]\n");

        assertThat(run(open, "--package", "acme", "--out", folder, "--severity", "sensitive-label:off"))
                .isZero();
        assertThat(out).hasToString("");
        assertThat(folder.resolve("acme/OMetrics.java")).exists();
    }

    @Test
    void whatJavacWouldWarnOfIsWrittenAndSaid() throws IOException {
        Path job = file(
                "job.yaml",
                "catalog: j\nfamilies: [{name: j_total, type: counter, labels: {job: {max: 5}}, help: All.}]\n");

        assertThat(run(job, "--package", "acme", "--out", folder)).isZero();
        assertThat(out.toString())
                .startsWith(job + ":2:52: warning: [metricwright:reserved-label] Prometheus sets label job");
        assertThat(folder.resolve("acme/JMetrics.java")).exists();
    }

    @Test
    void mistakesInACatalogAreNamed() throws IOException {
        Path bad = file("bad.yaml", "catalog: bad\nfamilies: [{name: a, type: guage}]\n");

        assertThat(run(bad, "--package", "acme", "--out", folder)).isOne();
        assertThat(out.toString())
                .contains(bad
                        + ":2:28: error: [metricwright:catalog-invalid] 'guage' is not a type; did you mean 'gauge'?");
    }

    @Test
    void anUnknownCatalogIsNamedWithItsNearest() {
        assertThat(run("hexxon", "--package", "acme", "--out", folder)).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "metricwright scaffold: no catalog, file or folder hexxon; did you mean hexon?\n");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path noFolder = file("taken", "");

        assertThat(run("portunus", "--package", "acme", "--out", noFolder)).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("metricwright scaffold: cannot write to " + noFolder.resolve("acme") + ": ")
                .contains("check --out");
    }

    @Test
    void wrongUsageIsExplained() {
        assertThat(run("portunus")).isEqualTo(2);
        assertThat(run("--package", "acme")).isEqualTo(2);
        assertThat(run("portunus", "--package", "com.acme-gate")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "Missing required option: '--package=PACKAGE'",
                        "Missing required parameter: 'CATALOG'",
                        "'com.acme-gate' is not a valid package name; write one like com.acme.gate");
    }
}
