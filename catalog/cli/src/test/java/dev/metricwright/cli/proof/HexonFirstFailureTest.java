package dev.metricwright.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Alert;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Skipped;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.cli.expressions.Conditions;
import dev.metricwright.cli.expressions.ExpressionCheck;
import dev.metricwright.cli.expressions.Names;
import dev.metricwright.cli.expressions.Written;
import dev.metricwright.cli.promql.Promql;
import dev.metricwright.cli.promql.PromqlException;
import dev.metricwright.cli.promql.Promtool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The corrected alerts of Hexon that also fire at the first failure of a series. */
class HexonFirstFailureTest {

    private static final Catalog HEXON = CatalogReader.read(
                    Path.of("../src/main/resources/dev/metricwright/catalog/reference/hexon.yaml"))
            .catalog()
            .orElseThrow();
    private static final Names NAMES = Names.of(HEXON, List.of(), List.of());

    /** The end of each of these expressions. */
    private static final String NEW_SERIES = "(?s)\\s+or \\(.* offset 5m\\) > 0";

    @TempDir
    private Path folder;

    private record Corrected(String name, String expression) {

        /** The expression without the part that sees new series. */
        SilentAlert withoutNewSeries() throws PromqlException {
            String text = expression.replaceFirst(NEW_SERIES, "");
            return new SilentAlert(name, text, Promql.parse(text, Conditions.DEFAULT.version()), Duration.ZERO);
        }
    }

    private static List<Corrected> corrected() {
        return HEXON.alerts().stream()
                .filter(Alert.Rule.class::isInstance)
                .map(Alert.Rule.class::cast)
                .filter(rule -> rule.corrected().orElse("").contains(" offset 5m"))
                .map(rule -> new Corrected(rule.name(), rule.corrected().orElseThrow()))
                .toList();
    }

    private static Finding missed(SilentAlert alert) {
        List<Finding> findings = new ExpressionCheck(Conditions.DEFAULT, NAMES)
                .check(new Written.OfAlert(alert.name(), ""), alert.text());
        assertThat(findings).as(alert.name()).extracting(Finding::rule).containsExactly(Rule.MISSES_FIRST);
        return findings.get(0);
    }

    /** The test of an alert on each of some series by itself, with the times at which it fires. */
    private static String test(String rules, String alert, InputSeries series, Map<String, List<String>> samples) {
        return "rule_files: [" + rules + "]\nevaluation_interval: 15s\ntests:\n"
                + samples.entrySet().stream()
                        .map(one -> oneTest(alert, series, one.getKey(), one.getValue()))
                        .collect(Collectors.joining());
    }

    private static String oneTest(String alert, InputSeries series, String samples, List<String> firing) {
        StringBuilder test = new StringBuilder("- interval: 15s\n  input_series: [{series: "
                + YamlText.of(series.notation()) + ", values: '" + samples + "'}]\n  alert_rule_test:\n");
        String labels = series.labels().entrySet().stream()
                .map(label -> label.getKey() + ": " + YamlText.of(label.getValue()))
                .collect(Collectors.joining(", ", "[{exp_labels: {", "}}]"));
        for (String time : List.of("4m45s", "5m", "9m45s", "10m", "14m45s", "15m", "20m")) {
            test.append("  - {eval_time: " + time + ", alertname: " + alert + ", exp_alerts: "
                    + (firing.contains(time) ? labels : "[]") + "}\n");
        }
        return test.toString();
    }

    @Test
    void theyFireAtTheFirstFailureAndAtLaterOnesAndEnd() throws Exception {
        Skipped.unless(!Promtool.version().isEmpty(), "the alerts of hexon are not run: no promtool is installed");
        List<Path> tests = new ArrayList<>();
        for (Corrected corrected : corrected()) {
            tests.add(test(corrected));
        }

        assertThat(tests).hasSize(17 + 6);
        assertThat(Promtool.failures(tests)).isEmpty();
    }

    private Path test(Corrected corrected) throws IOException, NoProofException, PromqlException {
        SilentAlert silent = corrected.withoutNewSeries();
        Proof proof = new Proofs(NAMES, Conditions.DEFAULT).of(silent, missed(silent));
        assertThat(proof.series()).hasSize(1);
        SilentAlert alert = new SilentAlert(silent.name(), corrected.expression(), silent.expression(), Duration.ZERO);
        String rules = alert.name() + ".rules.yml";
        Files.writeString(
                folder.resolve(rules), new Proof(alert, proof.rule(), "", List.of(), proof.timeline()).rules());
        return Files.writeString(
                folder.resolve(alert.name() + ".test.yml"),
                test(
                        rules,
                        alert.name(),
                        proof.series().get(0),
                        Map.of(
                                "_x20 1+0x60", List.of("5m", "9m45s"),
                                "_x20 1+0x19 2+0x40", List.of("5m", "9m45s", "10m", "14m45s"),
                                "0+0x80", List.of(),
                                "_x20 0+0x60", List.of(),
                                // To Prometheus, what it scrapes for the first time is new, whatever its value is.
                                "3+0x39 4+0x40", List.of("4m45s", "10m", "14m45s"))));
    }

    @Test
    void noneOfThemIsFoundAnyMore() {
        assertThat(corrected()).allSatisfy(corrected -> assertThat(new ExpressionCheck(Conditions.DEFAULT, NAMES)
                        .check(new Written.OfAlert("Corrected", ""), corrected.expression()))
                .isEmpty());
    }
}
