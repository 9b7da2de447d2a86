package dev.metricwright.cli.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.finding.Severity;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.catalog.read.CatalogReading;
import dev.metricwright.catalog.rules.CatalogRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules refuse in an interface that records a whole family, {@code lint} finds in the catalog, in its line. */
class LintAgreesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {name: e_total, type: counter}                                                        |
            {name: e_total, type: counter, labels: {a: {values: [b]}, c: {max: 5}}}               |
            {name: e_total, type: counter, labels: {client: {}}}                                  | unbounded-label 3:51
            {name: e_total, type: counter, labels: {client: {values: [a], open: true}}}           | unbounded-label 3:51
            {name: e_total, type: counter, labels: {ip: {max: 5}}}                                | sensitive-label 3:51
            {name: e_total, type: counter, labels: {user_id: {values: [a, b]}}}                   | sensitive-label 3:51
            {name: e_total, type: counter, labels: {a: {max: 10000}}}                             | series-budget 3:18
            {name: e_seconds, type: histogram, unit: seconds, labels: {a: {max: 999}}}            | series-budget 3:18
            {name: e_total, type: counter, max_series: 1, labels: {a: {values: [b, c]}}}          | series-budget 3:18
            {name: e_seconds, type: histogram, unit: seconds, max_series: 3, buckets: {max: 1}}   | series-budget 3:18
            {name: e_total, type: counter, labels: {le: {max: 5}}}                                | reserved-label 3:51
            {name: e_total, type: counter, labels: {Client: {max: 5}}}                            | label-case 3:51
            """)
    void lintReportsWhatAScaffoldWouldBreak(String family, String expected) {
        CatalogReading reading = CatalogReader.read(
                "catalog.yaml", ("catalog: e\nfamilies:\n      -   " + family).getBytes(StandardCharsets.UTF_8));
        assertThat(reading.mistakes()).isEmpty();
        Catalog catalog = reading.catalog().orElseThrow();

        List<String> linted = errors(CatalogRules.check(catalog, Severities.DEFAULT));

        assertThat(linted).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(errors(Scaffold.of(catalog, "acme", Severities.DEFAULT).findings()))
                .isEqualTo(linted);
    }

    private static List<String> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule().id() + " " + finding.origin().line() + ":"
                        + finding.origin().column())
                .toList();
    }
}
