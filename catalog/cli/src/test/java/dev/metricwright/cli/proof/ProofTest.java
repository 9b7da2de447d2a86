package dev.metricwright.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.catalog.Skipped;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.cli.expressions.Conditions;
import dev.metricwright.cli.expressions.ExpressionCheck;
import dev.metricwright.cli.expressions.Names;
import dev.metricwright.cli.expressions.Written;
import dev.metricwright.cli.promql.Cases;
import dev.metricwright.cli.promql.PrometheusVersion;
import dev.metricwright.cli.promql.Promql;
import dev.metricwright.cli.promql.PromqlException;
import dev.metricwright.cli.promql.Promtool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proofs about alerts on the families of {@code promql/catalog.yaml}. */
class ProofTest {

    /** The version of promtool that runs the proofs. */
    private static final Conditions OF_PROMTOOL = Conditions.DEFAULT.with(PrometheusVersion.V2_42);

    private static final Names SHOP = Names.of(
            CatalogReader.read("catalog.yaml", Cases.text("catalog.yaml").getBytes(StandardCharsets.UTF_8))
                    .catalog()
                    .orElseThrow(),
            List.of(),
            List.of());

    @TempDir
    private Path folder;

    private static void needsPromtool() throws InterruptedException {
        Skipped.unless(!Promtool.version().isEmpty(), "proofs are not run: no promtool is installed");
    }

    private static List<Finding> silent(String expression) {
        return new ExpressionCheck(OF_PROMTOOL, SHOP)
                .check(new Written.OfAlert("Silent", ""), expression).stream()
                        .filter(Proofs::isFor)
                        .toList();
    }

    private static SilentAlert alert(String expression) throws PromqlException {
        return new SilentAlert(
                "Silent", expression, Promql.parse(expression, OF_PROMTOOL.version()), Duration.ofMinutes(2));
    }

    private static Proof proof(String expression) throws NoProofException, PromqlException {
        return new Proofs(SHOP, OF_PROMTOOL)
                .of(alert(expression), silent(expression).get(0));
    }

    private Path written(Proof proof, String name) throws IOException {
        Files.writeString(folder.resolve(name + ".rules.yml"), proof.rules());
        return Files.writeString(
                folder.resolve(name + ".test.yml"), proof.test(name + ".test.yml", name + ".rules.yml"));
    }

    @Test
    void aProofIsATestAndTheRuleThatItTests() throws NoProofException, PromqlException {
        Proof proof = proof("increase(shop_returns_total{outcome=\"deny\"}[5m]) > 0");

        assertThat(proof.rules()).isEqualTo("""
                groups:
                  - name: 'misses-first'
                    rules:
                      - alert: 'Silent'
                        expr: 'increase(shop_returns_total{outcome="deny"}[5m]) > 0'
                        for: 2m
                """);
        assertThat(proof.test("Silent.misses-first.test.yml", "Silent.misses-first.rules.yml"))
                .isEqualTo("""
                        # Alert Silent stays silent (misses-first, at 1:1 of its expression): increase does not see the
                        # first value of a series, and shop_returns_total begins a series with its first value, because it
                        # is lazy, so that the alert misses it; start the series with @StartsSeries, or add: or
                        # (shop_returns_total{outcome="deny"} unless shop_returns_total{outcome="deny"} offset 5m) > 0.
                        # Here, a series appears with the value 1, and stays at it.
                        # To run it: promtool test rules Silent.misses-first.test.yml
                        rule_files:
                          - 'Silent.misses-first.rules.yml'
                        evaluation_interval: 15s
                        tests:
                          - interval: 15s
                            input_series:
                              - series: 'shop_returns_total{instance="instance-1", job="job-1", node="node-1", outcome="deny"}'
                                values: '_x20 1+0x49'
                            alert_rule_test:
                              - eval_time: 5m
                                alertname: 'Silent'
                                exp_alerts: []
                              - eval_time: 5m15s
                                alertname: 'Silent'
                                exp_alerts: []
                              - eval_time: 7m30s
                                alertname: 'Silent'
                                exp_alerts: []
                              - eval_time: 10m
                                alertname: 'Silent'
                                exp_alerts: []
                              - eval_time: 15m
                                alertname: 'Silent'
                                exp_alerts: []
                              - eval_time: 17m15s
                                alertname: 'Silent'
                                exp_alerts: []
                        """);
    }

    @Test
    void promtoolFindsTheAlertsOfTheTablesSilent() throws Exception {
        needsPromtool();
        List<Path> tests = new ArrayList<>();
        List<String> unproven = new ArrayList<>();
        List<String> expressions = Stream.of("problems.txt", "alerts.txt")
                .flatMap(table -> Cases.of(table).stream())
                .map(Cases.Case::expression)
                .distinct()
                .toList();
        for (String expression : expressions) {
            for (Finding finding : silent(expression)) {
                try {
                    Proof proof = new Proofs(SHOP, OF_PROMTOOL).of(alert(expression), finding);
                    tests.add(written(proof, "test" + tests.size()));
                } catch (NoProofException e) {
                    unproven.add(expression + ": " + e.reason());
                }
            }
        }

        assertThat(Promtool.failures(tests)).isEmpty();
        assertThat(tests).hasSizeGreaterThan(40);
        assertThat(unproven)
                .containsExactly(
                        "histogram_quantile(99, rate(shop_wait_seconds_bucket[5m])) > 1:"
                                + " an infinite quantile may be above a number",
                        "quantile(1.5, shop_sessions) > 1: an infinite quantile may be above a number",
                        "rate(shop_requests_total[5m]) > 0 or rate(shop_requests_total[5m]) < 0:"
                                + " another part of the alert may fire",
                        "rate(shop_requests_total[5m]) > 0 or rate(shop_requests_total[5m]) < 0:"
                                + " another part of the alert may fire",
                        "rate(shop_requests_total[29s999ms]) > 0: a range of 29s999ms almost always has two samples",
                        "rate(sum(shop_requests_total)[1m:1m]) > 0: the samples are those of a subquery",
                        "deriv(shop_sessions[90s:1m]) > 0: the samples are those of a subquery",
                        "absent(shop_checks_total{outcome=\"allow\", reason=\"quota\"}): another part of the alert may"
                                + " fire",
                        "increase(shop_requests_total[5m]) > 0 or increase(shop_paint_total[5m]) > 0:"
                                + " another part of the alert may fire");
    }

    /** An alert, and one that asks for something similar that happens in its proof. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "increase(shop_requests_total[5m]) > 0"
                        + " => increase(shop_requests_total[5m]) > 0 or (shop_requests_total unless shop_requests_total offset 5m) > 0",
                "sum by (client) (rate(shop_duration_seconds_bucket{le=\"+Inf\"}[5m])) > 0"
                        + " => sum by (client) (shop_duration_seconds_bucket{le=\"+Inf\"} unless shop_duration_seconds_bucket{le=\"+Inf\"} offset 5m) > 0",
                "increase(shop_requests_total{client=~\"eu-.*\"}[5m]) > 0 => shop_requests_total{client=~\"eu-.*\"} > 0",
                "increase(shop_errors_total[5m]) > 0 => shop_errors_total{status_code!=\"\"} > 0",
                "rate(shop_requests_total[5m]) < 0 => rate(shop_requests_total[5m]) > 0",
                "shop_full == 2 => shop_full == 1",
                "avg(shop_share) > 90 => avg(shop_share) * 100 > 90",
                "shop_build_info == 0 => shop_build_info == 1",
                "histogram_quantile(0.99, sum by (le) (rate(shop_wait_seconds_bucket[5m]))) > 10"
                        + " => histogram_quantile(0.99, sum by (le) (rate(shop_wait_seconds_bucket[5m]))) >= 10",
                "histogram_quantile(0.99, sum by (le) (rate(shop_wait_seconds_bucket[5m]))) < 0"
                        + " => histogram_quantile(0.99, sum by (le) (rate(shop_wait_seconds_bucket[5m]))) < 0.1",
                "rate(shop_checks_total{outcome=\"allow\", reason=\"quota\"}[5m]) > 0"
                        + " => rate(shop_checks_total{outcome=\"deny\", reason=\"quota\"}[5m]) > 0",
                "rate(shop_checks_total{outcome=\"allow\", outcome=\"deny\"}[5m]) > 0"
                        + " => rate(shop_checks_total{outcome=~\"allow|deny\"}[5m]) > 0",
                "shop_sessions{client=\"a\", client=\"b\"} > 5 => shop_sessions{client=~\"a|b\"} > 5",
            })
    void theRepairedAlertFiresOnTheSameSeries(String expression, String twin) throws Exception {
        needsPromtool();
        Proof proof = proof(expression);
        SilentAlert repaired = new SilentAlert("Silent", twin, proof.alert().expression(), Duration.ZERO);
        Proof ofTwin = new Proof(repaired, proof.rule(), proof.statement(), proof.series(), proof.timeline());

        assertThat(Promtool.failures(List.of(written(proof, "proof")))).isEmpty();
        assertThat(Promtool.failures(List.of(written(ofTwin, "twin"))))
                .contains("alertname: Silent", "exp:[]", "got:[");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "histogram_quantile(99, rate(shop_wait_seconds_bucket[5m])) > 1 => an infinite quantile may be above a number",
                "rate(shop_requests_total[5m]) < 0 or shop_full == 1 => another part of the alert may fire",
                "absent(shop_checks_total{outcome=\"allow\", reason=\"quota\"}) => another part of the alert may fire",
                "shop_full == 1 unless shop_full == 2 => another part of the alert may fire",
                "rate(shop_requests_total[5m] @ 100) < 0 => it looks at a fixed time",
                "rate(shop_requests_total{client=~\"[a-f]{8}\"}[5m]) < 0 => no example was found of the series of shop_requests_total that it selects",
                "increase(shop_requests_total[5m]) > 0 and on (job) up == 1 => the catalogs do not describe all of its metrics",
                "max_over_time(rate(shop_requests_total[5m])[30d:]) < 0 => its times are too long for a test of a range as short as 5m",
                "count(up) == 0 => the catalogs do not describe all of its metrics",
            })
    void aFindingWithoutAProofSaysWhy(String expression, String reason) {
        assertThatThrownBy(() -> proof(expression))
                .isInstanceOfSatisfying(
                        NoProofException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void namesOfFilesAreSafeAndDiffer() throws NoProofException, PromqlException {
        Proof proof = proof("shop_full == 2");
        ProofFileNames names = new ProofFileNames();

        assertThat(Stream.of("Queue full", "queue/full", "QUEUE_FULL", "../x", "x".repeat(300))
                        .map(name -> new SilentAlert(name, "", proof.alert().expression(), Duration.ZERO))
                        .map(alert -> new Proof(alert, "never-fires", "", List.of(), proof.timeline()))
                        .map(names::next))
                .containsExactly(
                        "Queue_full.never-fires",
                        "queue_full.never-fires.2",
                        "QUEUE_FULL.never-fires.3",
                        "___x.never-fires",
                        "x".repeat(150) + ".never-fires");
    }

    @Test
    void textsAreQuotedForYaml() {
        assertThat(YamlText.of("x{a='b'} # \"c\"")).isEqualTo("'x{a=''b''} # \"c\"'");
        assertThat(YamlText.of("x\n> \"1\\d\"\t\u0085é")).isEqualTo("\"x\\n> \\\"1\\\\d\\\"\\U00000009\\U00000085é\"");
    }
}
