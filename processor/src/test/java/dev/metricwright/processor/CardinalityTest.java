package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.catalogs;
import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.says;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rules about numbers of series. */
class CardinalityTest {

    @Test
    void withoutABudgetAFamilyMayComeToTenThousandSeries() {
        check(rules("""
                        @MetricFamily("example_paths_total")
                        @Labels({"path", "region"}) // ! series-budget
                        void any(String path, String region);
                        @MetricFamily("example_places_total")
                        void some(String path, String region);
                        """));
        check(rules("""
                        @MetricFamily("example_paths_total")
                        void unlisted(String path, String region); // ! series-budget
                        """));
    }

    @Test
    void anEnumOrACapBringsItBelow() {
        check(rules("""
                        @MetricFamily("example_paths_total")
                        void some(String path, Region region);
                        enum Region { EAST, WEST }
                        """));
        check(rules("""
                        @MetricFamily("example_paths_total")
                        @Labels(value = {"path", "region"}, maxSeries = 500)
                        void capped(String path, String region);
                        """));
    }

    @Test
    void theLabelsOfAFamilyFitTheKeyOfASeries() {
        String broad = """
                @Catalog("broad")
                public interface Rules {
                  @MetricFamily("broad_total")
                  @Labels({"a", "b", "c=0", "d"})
                  void little(String a, String b, int d);
                  @MetricFamily("broad_total")
                  @Labels({"a", "b", "c", "d"}) // ! series-budget
                  void much(String a, String b, String c, int d);
                  @MetricFamily("broad_detail_total")
                  void detailed(String a, String b, String c, int port); // ! series-budget
                  @MetricFamily("broad_fitting_total")
                  void fitting(String a, String b, String c, int d);
                }
                """;
        assertThat(messages(check(compiler(catalogs("broad")), broad)))
                .containsExactly(
                        "series-budget: the labels of broad_total need 61 bits together to number their values, but a registry has 60; lower the max of its labels (a 1000000, b 1000000, c 100000, d 9), or remove a label",
                        "series-budget: the labels of broad_detail_total need 63 bits together to number their values, but a registry has 60; lower the max of its labels (a 1000000, b 1000000, c 30), or remove a label");
    }

    @Test
    void withABudgetTheClosedPartAloneCounts() {
        check(rules("""
                        @MetricFamily("example_wide_total")
                        void open(String a, String b, String c, String d, String e, String f, String g);
                        @MetricFamily("example_states_total")
                        void closed(State state, Phase phase); // ! series-budget
                        enum State { S0, S1, S2, S3, S4, S5, S6, S7, S8, S9 }
                        enum Phase { P0, P1, P2, P3, P4, P5, P6, P7, P8, P9 }
                        """));
        check(rules("""
                        @MetricFamily("example_states_total")
                        void closed(State state, Phase phase);
                        enum State { S0, S1, S2, S3, S4, S5, S6, S7, S8, S9 }
                        enum Phase { P0, P1, P2, P3, P4 }
                        """));
    }

    @Test
    void anAnnotationMayLowerTheCapButNotRaiseIt() {
        check(rules("""
                        @MetricFamily("example_wide_total")
                        @Labels(value = {"a=", "b=", "c=", "d=", "e=", "f=", "g="}, maxSeries = 101) // ! series-budget
                        void raised();
                        @MetricFamily("example_build_info")
                        @Labels(value = "version", maxSeries = 10001)
                        void neverReached(String version);
                        @MetricFamily("example_paths_total")
                        @Labels(value = {"path", "region"}, maxSeries = 10001) // ! series-budget
                        void raisedWithout(String path, String region);
                        @MetricFamily("example_modes_total")
                        @Labels(value = "mode", maxSeries = 1) // ! series-budget
                        void below(Mode mode);
                        @MetricFamily("example_codes_total")
                        @Labels(value = "code", maxSeries = 2)
                        void fits(Code code);
                        enum Mode { FAST, SLOW }
                        enum Code { OK, _2XX }
                        """));
    }

    @Test
    void aLabelThatDeterminesOthersIsTheBudget() {
        check(rules("""
                        @MetricFamily("example_rule_bytes_in_total")
                        void determined(String client, String rule, String owner, long bytes);
                        """));
        check(rules("""
                        @MetricFamily("example_rule_bytes_in_total")
                        @Labels({"client", "rule=", "owner"}) // ! series-budget
                        void emptyDeterminesNothing(String client, String owner, long bytes);
                        """));
    }

    @Test
    void aFindingAboutLabelsComesFirst() {
        check(rules("""
                        @MetricFamily("example_paths_total")
                        @Labels({"path", "region"})
                        void any(
                            String path,
                            @Label("region") Object region); // ! label-type
                        """));
    }

    @Test
    void theFamiliesOfAnInterfaceStayWithinTheBudgetOfTheirCatalog() {
        check(compiler(catalogs("tight")), """
                @Labels("path")
                @Catalog("tight") // ! catalog-budget
                interface Both {
                  @MetricFamily("tight_reads_total") void read(String path);
                  @MetricFamily("tight_writes_total") void written(String path);
                  @MetricFamily("tight_seeks_total") @Labels({}) void sought();
                }
                """, """
                interface Nameless { // ! catalog-budget
                  @MetricFamily("tight_reads_total") void read(String path);
                  @MetricFamily("tight_writes_total") void written(String path);
                  @MetricFamily("tight_seeks_total") void sought();
                }
                """, """
                @Catalog("tight")
                interface One {
                  @MetricFamily("tight_reads_total") void read(String path);
                  @MetricFamily("tight_writes_total") void written(String path);
                }
                """);
    }

    @Test
    void findingsSayWhatToDo() {
        assertThat(says("""
                                @MetricFamily("example_paths_total") void a1(String path, String region);
                                @MetricFamily("example_states_total") void a2(State state, Phase phase);
                                @MetricFamily("example_modes_total") @Labels(value = "mode", maxSeries = 1) void a3(Mode mode);
                                enum State { S0, S1, S2, S3, S4, S5, S6, S7, S8, S9 }
                                enum Phase { P0, P1, P2, P3, P4, P5 }
                                enum Mode { FAST, SLOW }
                                """))
                .containsExactly(
                        "series-budget: example_paths_total may produce 15,351 series, but 10,000 is the limit of a family without max_series; lower the max of its labels (path 300, region 50), or limit its series with max_series in the catalog, or maxSeries in @Labels",
                        "series-budget: example_states_total may produce 60 series, but max_series in its catalog is 50; record fewer of its listed values, or raise max_series in the catalog",
                        "series-budget: example_modes_total may produce 2 series, but maxSeries here is 1; record fewer of its listed values, or raise maxSeries");
        assertThat(messages(compiler(catalogs("tight")).compile(sources("""
                                        @Catalog("tight")
                                        interface Both {
                                          @MetricFamily("tight_reads_total") void read(String path);
                                          @MetricFamily("tight_writes_total") void written(String path);
                                          @MetricFamily("tight_seeks_total") void sought();
                                        }
                                        """))))
                .containsExactly(
                        "catalog-budget: this interface may produce 101 series of catalog tight, but max_series of the catalog is 100; record fewer families, lower the max of labels, or raise max_series");
    }

    @Test
    void aHistogramHasASeriesForEachBoundAndThreeMore() {
        assertThat(noted("""
                        @MetricFamily(value = "example_peek_duration_seconds", buckets = {0.1, 1, 3})
                        void peeked(String client, int port, Duration took);
                        """))
                .isEqualTo(
                        "Rules records 1 family of catalog example, at most 10,854 series, 21.7 % of the 50,000 that the"
                                + " catalog admits");
    }

    @Test
    void legalityConditionsSetsAndDistinctnessAreReckonedWith() {
        assertThat(noted("""
                        @MetricFamily("example_operator_requests_total") @Labels({"outcome=allow", "reason=ok"})
                        void allowed();
                        @MetricFamily("example_operator_requests_total") @Labels({"outcome=deny", "reason"})
                        void denied(Reason reason);
                        enum Reason { EXPIRED, FORBIDDEN }
                        """)).startsWith("Rules records 1 family of catalog example, at most 3 series,");
        assertThat(noted("""
                        @MetricFamily("example_mirror_errors_total") @Labels({"kind=http_error", "status_code"})
                        void answered(int statusCode);
                        @MetricFamily("example_mirror_errors_total") @Labels("kind=timeout")
                        void timedOut();
                        """)).startsWith("Rules records 1 family of catalog example, at most 62 series,");
        assertThat(noted("""
                        @MetricFamily("example_routes_total") @Labels({"kind=x", "by_rule"})
                        void byRule(String byRule);
                        @MetricFamily("example_routes_total") @Labels({"kind=x", "by_owner"})
                        void byOwner(String byOwner);
                        """)).startsWith("Rules records 1 family of catalog example, at most 22 series,");
        assertThat(noted("""
                        @MetricFamily("example_moves_total")
                        void moved(Zone from, Zone to);
                        enum Zone { A, B }
                        """)).startsWith("Rules records 1 family of catalog example, at most 2 series,");
        assertThat(noted("""
                        @MetricFamily("example_detailed_total")
                        void answered(String client, int port);
                        @MetricFamily("example_starts_total")
                        void started();
                        """)).startsWith("Rules records 2 families of catalog example, at most 202 series,");
    }

    private static String noted(String members) {
        return compiler("-Ametricwright.verbose=true")
                .compile(sources(rules(members)))
                .notes()
                .get(0)
                .getMessage(java.util.Locale.ROOT)
                .replaceFirst("^\\[metricwright] ", "");
    }
}
