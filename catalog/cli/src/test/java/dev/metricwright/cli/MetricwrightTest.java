package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricwrightTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(Object... args) {
        String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = args[i].toString();
        }
        return Metricwright.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void listNamesTheShippedCatalogs() {
        assertThat(run("list")).isZero();
        assertThat(out.toString().lines())
                .hasSize(5)
                .anyMatch(line -> line.matches("portunus +28 families +Portunus server"));
        assertThat(err).hasToString("");
    }

    @Test
    void listShowsTheFamiliesOfACatalogAligned() throws IOException {
        Path mine = file("mine.yaml", """
                catalog: mine
                max_series: 50000
                families:
                  - name: mine_requests_total
                    type: counter
                    max_series: 2000
                    labels:
                      outcome: {values: [allow, deny]}
                      reason: {values: [ok], open: true, max: 40}
                      code: {only_if: {outcome: [deny]}, max: 60}
                    detail: {port: {ask: per_port, max: 64}}
                  - {name: mine_lag_seconds, type: gauge, unit: seconds, labels: {user: {}}}
                  - {name: mine_reply_seconds, type: summary, unit: seconds, labels: {zone: {values: [a, b]}}, quantiles: [0.5, 0.99]}
                """);

        assertThat(run("list", mine)).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                        mine_requests_total  counter  -        2,604 series, kept to 2,000  outcome=allow|deny reason=ok|…(≤40) code?(≤60) ?per_port:port(≤64)
                        mine_lag_seconds     gauge    seconds  unbounded                    user(unbounded)
                        mine_reply_seconds   summary  seconds  8 series                     zone=a|b quantile=0.5|0.99
                        3 families, at most 12,008 series of 50,000
                        """);
    }

    @Test
    void listShowsRangesStabilityAndOwners() throws IOException {
        Path mine = file("mine.yaml", """
                catalog: mine
                owner: platform
                families:
                  - {name: mine_load_ratio, type: gauge, range: [0.0, 1.0], stability: alpha, labels: {zone: {values: [a, b]}}}
                  - {name: mine_depth, type: gauge, range: [0, ~], owner: queues}
                  - {name: mine_orders_total, type: counter}
                """);

        assertThat(run("list", mine)).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                        mine_load_ratio    gauge    -  2 series  zone=a|b  in [0.0, 1.0], alpha
                        mine_depth         gauge    -  1 series            in [0, ~], owned by queues
                        mine_orders_total  counter  -  1 series
                        3 families, at most 4 series, owned by platform
                        """);
    }

    @Test
    void aFileThatIsNotACatalogCannotBeListed() {
        assertThat(run("list", "portunos")).isEqualTo(2);
        assertThat(run("list", "nothing/such.yaml")).isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                        metricwright list: no catalog, file or folder portunos; did you mean portunus?
                        metricwright list: no catalog, file or folder nothing/such.yaml; correct the path
                        """);
    }

    @Test
    void lintPrintsEveryMistakeOfEveryFile() throws IOException {
        Path good = file("good.yaml", "catalog: good\nfamilies: []\n");
        Path bad = file("bad.yaml", "catalog: bad\nfamilies: [{name: a, type: guage}, {name: b}]\n");

        assertThat(run("lint", good, bad)).isOne();
        assertThat(out.toString().lines())
                .containsExactly(
                        bad
                                + ":2:28: error: [metricwright:catalog-invalid] 'guage' is not a type; did you mean 'gauge'?",
                        bad + ":2:36: error: [metricwright:catalog-invalid] family 'b' has no key 'type'; add it");
    }

    @Test
    void lintFailsWhereEveryInterfaceWouldHaveTooManySeries() throws IOException {
        Path wide = file("wide.yaml", """
                catalog: wide
                families:
                  - {name: a_total, type: counter, help: h, labels: {client: {max: 10000}}}
                  - {name: b_total, type: counter, help: h, labels: {client: {}}}
                """);

        assertThat(run("lint", wide)).isOne();
        assertThat(out.toString().lines())
                .containsExactly(
                        wide
                                + ":3:12: error: [metricwright:series-budget] a_total may produce 10,001 series, but 10,000 is the limit of a family without max_series; lower the max of its labels, or limit its series with max_series",
                        wide + ":4:54: error: [metricwright:unbounded-label] label client of b_total has no bound, so"
                                + " its series could grow without end; add max: N, or list its values");
    }

    @Test
    void lintFailsWhereAFamilyHasABadName() throws IOException {
        Path named = file("named.yaml", """
                catalog: named
                prefix: named_
                families:
                  - {name: named_requests, type: counter, help: h}
                  - {name: named_summary_bytes, type: gauge}
                """);

        assertThat(run("lint", named)).isOne();
        assertThat(out.toString().lines())
                .containsExactly(
                        named
                                + ":4:12: error: [metricwright:counter-suffix] named_requests is a counter, but its name does not end in _total; call it named_requests_total",
                        named
                                + ":5:12: warning: [metricwright:type-in-name] named_summary_bytes has the type summary in its name; remove the word",
                        named + ":5:12: warning: [metricwright:help-missing] named_summary_bytes has no help text; say"
                                + " in a sentence what it counts or measures");
    }

    @Test
    void listTellsOnRequestWhatIsExcusedAndWhy() throws IOException {
        Path excused = file("excused.yaml", """
                catalog: excused
                labels: {port: {allow: {unbounded-label: there are two of them}}}
                families:
                  - name: excused_requests
                    type: counter
                    help: h
                    labels: {port: {}}
                    allow: {reserved-label: nobody knows, counter-suffix: documented so}
                """);

        assertThat(run("list", "--excused", excused)).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                        excused_requests  counter-suffix   documented so
                        excused_requests  reserved-label   nobody knows
                        label port        unbounded-label  there are two of them
                        """);
    }

    @Test
    void lintRefusesExpressionsThatTheNamedPrometheusDoesNotHave() throws IOException {
        Path shop = file("shop.yaml", """
                catalog: shop
                families: [{name: shop_carts, type: gauge, help: Carts.}]
                queries: [{title: Carts, expr: 'first_over_time(shop_carts[300])'}]
                """);

        assertThat(run("lint", shop)).isZero();
        assertThat(run("lint", "--prometheus", "3.14", shop)).isZero();
        assertThat(run("lint", "--prometheus", "2.42", shop)).isOne();
        assertThat(out.toString().lines())
                .containsExactly(shop
                        + ":3:11: error: [metricwright:query-syntax] query \"Carts\": function first_over_time is not in"
                        + " Prometheus 2.42, but in 3.14; use another function, or name the version with --prometheus"
                        + " 3.14 (in 'expr' at 1:1)");
    }

    @Test
    void lintKnowsTheMetricsOfTheRuntime() throws IOException {
        Path shop = file("shop.yaml", """
                catalog: shop
                families: []
                queries:
                  - {title: Rejected, expr: 'sum(rate(metricwright_rejected_total[5m]))'}
                  - {title: Built, expr: metricwright_build_info}
                """);

        assertThat(run("lint", shop)).isOne();
        assertThat(out.toString().lines())
                .singleElement()
                .asString()
                .contains("query \"Built\": metricwright_build_info is not in catalog shop");
    }

    @Test
    void lintRefusesAVersionOfPrometheusThatItDoesNotKnow() {
        assertThat(run("lint", "--prometheus", "2.41", "portunus")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "--prometheus",
                        "the language of Prometheus 2.41 is not known; write 2.42 or 3.14, whichever is nearer");
    }

    @Test
    void lintKnowsHowOftenTargetsAreScraped() throws IOException {
        Path shop = file("shop.yaml", """
                catalog: shop
                families: [{name: shop_orders_total, type: counter, help: Orders.}]
                alerts: [{name: Orders, expr: 'rate(shop_orders_total[1m]) > 5', summary: s}]
                """);

        assertThat(run("lint", shop)).isZero();
        assertThat(run("lint", "--interval", "30s", shop)).isZero();
        assertThat(out).hasToString("");
        assertThat(run("lint", "--interval", "1m", shop)).isOne();
        assertThat(out.toString().lines())
                .containsExactly(shop
                        + ":3:10: error: [metricwright:never-fires] alert Orders: rate needs two samples, but samples are 1m"
                        + " apart, so that a range of 1m never has two; write at least [4m], or name the interval of"
                        + " scrapes with --interval (in 'expr' at 1:1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "15", "-15s", "often"})
    void lintRefusesAnIntervalThatIsNotADuration(String interval) {
        assertThat(run("lint", "--interval=" + interval, "portunus")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--interval", "'" + interval + "' is not a duration above zero; write one such as 15s or 1m");
    }

    @Test
    void lintIsSilentWhereNothingIsWrong() throws IOException {
        assertThat(run("lint", file("good.yaml", "catalog: good\nfamilies: []\n"), "portunus"))
                .isZero();
        assertThat(out).hasToString("");
        assertThat(err).hasToString("");
    }

    @Test
    void lintChecksEveryCatalogOfAFolder() throws IOException {
        file("a.yaml", "catalog: a\nfamilies: [{name: a, type: guage}]\n");
        file("b.yml", "catalog: b\n");
        file("c.json", "{\"catalog\": \"c\"}\n");
        file("c.schema.json", "{}\n");
        file("notes.txt", "none of ours\n");

        assertThat(run("lint", folder)).isOne();
        assertThat(out.toString().lines())
                .containsExactly(
                        folder
                                + "/a.yaml:2:28: error: [metricwright:catalog-invalid] 'guage' is not a type; did you mean 'gauge'?",
                        folder
                                + "/b.yml:1:1: error: [metricwright:catalog-invalid] the catalog has no key 'families'; add it",
                        folder
                                + "/c.json:1:1: error: [metricwright:catalog-invalid] the catalog has no key 'families'; add it");
    }

    @Test
    void compileWritesJsonThatListsTheSame() throws IOException {
        Path yaml = file("mine.yaml", "catalog: mine\nfamilies:\n  - {name: a, type: gauge, since: 0.10}\n");
        Path json = folder.resolve("mine.json");

        assertThat(run("compile", yaml, json)).isZero();
        assertThat(json)
                .hasContent("{\"catalog\":\"mine\",\"families\":[{\"name\":\"a\",\"type\":\"gauge\",\"since\":0.10}]}");
    }

    @Test
    void compileKeepsTheEndsOfARange() throws IOException {
        Path yaml = file("mine.yaml", "catalog: mine\nfamilies:\n  - {name: a, type: gauge, range: [~, 1.0]}\n");
        Path json = folder.resolve("mine.json");

        assertThat(run("compile", yaml, json)).isZero();
        assertThat(json)
                .hasContent(
                        "{\"catalog\":\"mine\",\"families\":[{\"name\":\"a\",\"type\":\"gauge\",\"range\":[null,1.0]}]}");
        assertThat(run("list", json)).isZero();
        assertThat(out.toString()).contains("in [~, 1.0]");
    }

    @Test
    void compileWritesNothingWhereSomethingIsWrong() throws IOException {
        Path yaml = file("mine.yaml", "catalog: mine\n");
        Path json = folder.resolve("mine.json");

        assertThat(run("compile", yaml, json)).isOne();
        assertThat(out.toString())
                .isEqualToNormalizingNewlines(yaml
                        + ":1:1: error: [metricwright:catalog-invalid] the catalog has no key 'families'; add it\n");
        assertThat(json).doesNotExist();
    }

    @Test
    void compileWritesNothingButJsonAndNeverOverItsInput() throws IOException {
        Path yaml = file("mine.yaml", "catalog: mine\nfamilies: []\n");
        Path json = file("mine.json", "{\"catalog\": \"mine\", \"families\": []}");

        assertThat(run("compile", yaml, yaml)).isEqualTo(2);
        assertThat(yaml).hasContent("catalog: mine\nfamilies: []\n");
        assertThat(run("compile", json, json)).isEqualTo(2);
        assertThat(json).hasContent("{\"catalog\": \"mine\", \"families\": []}");
        assertThat(err.toString()).contains("it must end in .json", "IN and OUT are the same file");
    }

    @Test
    void aCompilationThatWritesNothingFailsWhateverIsAskedFor() throws IOException {
        Path yaml = file("mine.yaml", "catalog: mine\n");
        Path json = file("mine.json", "old");

        assertThat(run("compile", yaml, json, "--severity", "catalog-invalid:off"))
                .isOne();
        assertThat(run("compile", yaml, json, "--fail-on", "never")).isOne();
        assertThat(json).hasContent("old");
    }

    @Test
    void aCatalogIsReadOnceHoweverItIsSpelt() throws IOException {
        Path mine = file("mine.yaml", "catalog: mine\nfamilies: []\n");
        Files.createDirectory(folder.resolve("sub"));

        assertThat(run("lint", mine, folder.resolve("sub/../mine.yaml"), folder))
                .isZero();
        assertThat(out).hasToString("");
    }

    @Test
    void twoCatalogsOfOneNameAreAMistake() throws IOException {
        Path one = file("one.yaml", "catalog: mine\nfamilies: []\n");
        Path two = file("two.yaml", "catalog: mine\nfamilies: []\n");

        assertThat(run("lint", one, two)).isOne();
        assertThat(out.toString())
                .isEqualToNormalizingNewlines(
                        two + ":1:10: error: [metricwright:catalog-invalid] catalog 'mine' is also defined at " + one
                                + ":1:10; rename one of the two\n");
    }

    @Test
    void aCatalogsExpressionsMeanItsOwnFamiliesFirst() throws IOException {
        Path one = file("one.yaml", """
                catalog: one
                families: [{name: shared_total, type: counter, help: h}]
                queries: [{title: t, expr: 'rate(shared_total[5m]) + on () rate(two_total[5m])'}]
                """);
        Path two = file("two.yaml", """
                catalog: two
                families:
                  - {name: shared_total, type: gauge, help: h, allow: {counter-suffix: documented so}}
                  - {name: two_total, type: counter, help: h}
                """);

        assertThat(run("lint", one, two)).isZero();
        assertThat(out).hasToString("");
    }

    @Test
    void anExcuseIsNeededIfAnExpressionOfAnotherCatalogNeedsIt() throws IOException {
        Path one = file("one.yaml", """
                catalog: one
                allow: {query-syntax: a template, query-label: added later}
                families: [{name: one_total, type: counter, help: h, allow: {query-type: agreed}}]
                queries: [{title: t, expr: 'one_total{'}]
                """);
        Path two = file("two.yaml", """
                catalog: two
                families: []
                queries: [{title: t, expr: 'one_total > 5'}]
                """);

        assertThat(run("lint", one, two)).isZero();
        assertThat(run("lint", one)).isZero();
        String needless = ": warning: [metricwright:needless-allow] 'allow' of %s lists '%s', but that rule is not"
                + " broken; remove it from 'allow'";
        assertThat(out.toString().lines())
                .containsExactly(
                        one + ":1:10" + needless.formatted("catalog one", "query-label"),
                        one + ":1:10" + needless.formatted("catalog one", "query-label"),
                        one + ":3:19" + needless.formatted("one_total", "query-type"));
    }

    @Test
    void aFileThatCannotBeOpenedIsReportedInOneLine() {
        assertThat(run("lint", "")).isEqualTo(2);
        assertThat(run("lint", "--recorders", "")).isEqualTo(2);
        assertThat(run("list", "--excused")).isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                        metricwright lint: a CATALOG is empty; name one
                        metricwright lint: --recorders is empty; name class folders or jars
                        metricwright list: --excused needs a CATALOG; name one
                        """);
    }

    @Test
    void eachCommandTellsTheVersion() {
        assertThat(run("--version")).isZero();
        assertThat(run("lint", "--version")).isZero();
        assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("metricwright "));
    }

    @Test
    void aFailureToPrintIsReportedAndFails() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThat(Metricwright.run(new PrintWriter(full, true), new PrintWriter(err, true), "list"))
                .isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines("metricwright: cannot write to standard output\n");
    }

    @Test
    void wrongUsageIsExplained() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("lint")).isEqualTo(2);
        assertThat(run("frobnicate")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "metricwright: no command given; see metricwright --help",
                        "metricwright lint: nothing to check; name a CATALOG, --recorders, --rules or --dashboards",
                        "frobnicate");
    }

    @Test
    void helpNamesCommandsAndExitCodes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("Usage: metricwright")
                .contains("list ", "lint ", "compile ")
                .contains("1   findings");
    }
}
