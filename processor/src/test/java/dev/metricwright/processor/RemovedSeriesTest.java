package dev.metricwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The effect of removals, as the registry exposes it. */
class RemovedSeriesTest {

    @Test
    void aRemovalTakesTheSeriesOfAllFamiliesThatHaveItsLabelsButRetainedOnes() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_rule_bytes_in_total")
                                void bytesIn(String client, String rule, String owner, long bytes);
                                @MetricFamily("example_rule_active_connections")
                                Gauge connections(String client, String rule, String owner);
                                @MetricFamily("example_reject_total")
                                void rejected(String client, String rule, String owner, Reason reason);
                                @MetricFamily("example_build_info")
                                void built(String version);
                                @RemovesSeries
                                void ruleRemoved(String client, @Label("rule") String name, String owner);
                                enum Reason { CONN_RATE }
                                """, """
                                for (String rule : new String[] {"r1", "r2"}) {
                                  rules.bytesIn("c", rule, "o", 10);
                                  rules.connections("c", rule, "o").inc();
                                  rules.rejected("c", rule, "o", Rules.Reason.CONN_RATE);
                                }
                                rules.built("1");
                                rules.ruleRemoved("c", "r1", "o");
                                """).samples())
                .containsExactlyInAnyOrder(
                        "example_rule_bytes_in_total{client=\"c\",rule=\"r1\",owner=\"o\"} 10",
                        "example_rule_bytes_in_total{client=\"c\",rule=\"r2\",owner=\"o\"} 10",
                        "example_rule_active_connections{client=\"c\",rule=\"r2\",owner=\"o\"} 1",
                        "example_reject_total{client=\"c\",rule=\"r2\",owner=\"o\",reason=\"conn_rate\"} 1",
                        "example_build_info{version=\"1\"} 1");
    }

    @Test
    void aRemovalByADetailLabelTakesTheDetailedSeries() {
        Recorded recorded = Recorded.by("""
                        @MetricFamily("example_detailed_total") void answered(String client, int port);
                        @MetricFamily("example_detailed_total") void answered(String client, Port port);
                        @RemovesSeries void portGone(int port);
                        @RemovesSeries void portOfClientGone(String client, Port port);
                        enum Port { HTTP, SSH }
                        """, """
                        for (String client : new String[] {"a", "b"}) {
                          rules.answered(client, 80);
                          rules.answered(client, 443);
                          rules.answered(client, Rules.Port.SSH);
                        }
                        rules.portGone(80);
                        rules.portOfClientGone("b", Rules.Port.SSH);
                        rules.portOfClientGone("b", Rules.Port.HTTP);
                        """);
        assertThat(recorded.samples())
                .containsExactlyInAnyOrder(
                        "example_detailed_total{client=\"a\"} 2", "example_detailed_total{client=\"b\"} 1");
        assertThat(recorded.samples("per_port"))
                .containsExactlyInAnyOrder(
                        "example_detailed_total{client=\"a\",port=\"443\"} 1",
                        "example_detailed_total{client=\"a\",port=\"ssh\"} 1",
                        "example_detailed_total{client=\"b\",port=\"443\"} 1");
    }

    @Test
    void aRemovalByConstantsFlagsAndNumbersTakesEachFamilysOwnValues() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_cache_hits_total") void hit(boolean shared, Tier tier);
                                @MetricFamily("example_mirror_errors_total") @Labels({"kind=http_error", "status_code"})
                                void answered(int statusCode);
                                @RemovesSeries void gone(Tier tier, boolean shared);
                                @RemovesSeries void goneStatus(int statusCode);
                                enum Tier { HOT, COLD }
                                """, """
                                rules.hit(true, Rules.Tier.COLD);
                                rules.gone(Rules.Tier.COLD, true);
                                rules.answered(500);
                                rules.answered(404);
                                rules.goneStatus(500);
                                """).samples())
                .containsExactlyInAnyOrder(
                        "example_cache_hits_total{shared=\"true\",tier=\"hot\"} 0",
                        "example_cache_hits_total{shared=\"false\",tier=\"hot\"} 0",
                        "example_cache_hits_total{shared=\"false\",tier=\"cold\"} 0",
                        "example_mirror_errors_total{kind=\"http_error\",status_code=\"404\"} 1");
    }
}
