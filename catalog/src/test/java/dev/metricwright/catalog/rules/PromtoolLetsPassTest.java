package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Skipped;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.finding.Severities;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Definitions that the rules refuse although {@code promtool check metrics} accepts the resulting scrape. */
class PromtoolLetsPassTest {

    enum Passed {
        BUCKETS_THAT_DO_NOT_INCREASE(
                "OpenMetrics 1.0: \"Buckets MUST be sorted in number increasing order of le\"; of counts that fall from"
                        + " one to the next there is no quantile",
                """
                # HELP x_seconds Waiting.
                # TYPE x_seconds histogram
                x_seconds_bucket{le="1"} 3
                x_seconds_bucket{le="0.5"} 4
                x_seconds_bucket{le="+Inf"} 4
                x_seconds_sum 2
                x_seconds_count 4
                """,
                Rule.BUCKET_ORDER,
                "{name: x_seconds, type: histogram, unit: seconds, help: Waiting.}",
                Declared.method("waited", "x_seconds").buckets(1.0, 0.5).parameter("time", Simple.DURATION)),

        LABEL_SETS_THAT_DIFFER(
                "sum by (zone) and each match on (zone) put the series that lack it under zone=\"\", so that a panel"
                        + " shows a zone that there is not",
                """
                # HELP x_total Requests.
                # TYPE x_total counter
                x_total{client="a",zone="eu"} 1
                x_total{client="b"} 1
                """,
                Rule.MISSING_LABEL,
                "{name: x_total, type: counter, help: Requests., labels: {client: {max: 9}, zone: {max: 9}}}",
                Declared.method("served", "x_total").strings("client", "zone"),
                Declared.method("servedAnywhere", "x_total").strings("client")),

        MEBIBYTES(
                "promlint misspells the prefix, as mibi; it is as much a multiple of a base unit as kibi is",
                """
                # HELP x_mebibytes Heap.
                # TYPE x_mebibytes gauge
                x_mebibytes 1
                """,
                Rule.BASE_UNIT,
                "{name: x_mebibytes, type: gauge, help: Heap.}"),

        FIVE_THOUSAND_SERIES(
                "promtool knows no budgets; this family was agreed to have 1,000, and its server pays for each",
                "# HELP x_total Requests.\n# TYPE x_total counter\n"
                        + clients()
                                .map(client -> "x_total{client=\"" + client + "\"} 0\n")
                                .collect(Collectors.joining()),
                Rule.SERIES_BUDGET,
                "{name: x_total, type: counter, help: Requests., max_series: 1000, labels: {client: {values: ["
                        + clients().collect(Collectors.joining(", ")) + "]}}}",
                Declared.method("served", "x_total").values("client", clients().toArray(String[]::new)));

        private final String why;
        private final String scrape;
        private final Rule rule;
        private final String family;
        private final Declared[] methods;

        Passed(String why, String scrape, Rule rule, String family, Declared... methods) {
            this.why = why;
            this.scrape = scrape;
            this.rule = rule;
            this.family = family;
            this.methods = methods;
        }

        private static Stream<String> clients() {
            return IntStream.range(0, 5000).mapToObj(i -> "c" + i);
        }

        /** Returns the findings about the methods, or about the family itself if there are no methods. */
        private List<Finding> findings() {
            Catalog catalog = Declared.catalog("catalog: e\nfamilies: [" + family + "]");
            return methods.length == 0
                    ? CatalogRules.check(catalog, Severities.DEFAULT)
                    : Declared.checked(catalog, methods).findings();
        }
    }

    @ParameterizedTest
    @EnumSource
    void promtoolSaysNothing(Passed passed) throws Exception {
        Skipped.unless(Promtool.isInstalled(), "what it lets pass is not shown to promtool, which is not installed");
        assertThat(Promtool.check(passed.scrape)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void weDo(Passed passed) {
        assertThat(passed.findings()).as(passed.why).extracting(Finding::rule).containsExactly(passed.rule);
    }
}
