package dev.metricwright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Misuse;
import org.junit.jupiter.api.Test;

/** The series that are started at 0, as the registry exposes them. */
class StartedAtZeroTest {

    @Test
    void aStartCompletesTheValuesThatArePassedInAllFamiliesThatHaveTheLabels() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_rule_bytes_in_total")
                                void bytesIn(String client, String rule, String owner, long bytes);
                                @MetricFamily("example_rule_active_connections")
                                Gauge connections(String client, String rule, String owner);
                                @MetricFamily("example_reject_total")
                                void rejected(String client, String rule, String owner, Reason reason);
                                @MetricFamily(value = "example_peek_duration_seconds", buckets = {1, 3})
                                void peeked(String client, int port, Duration took);
                                @StartsSeries
                                void ruleAdded(String client, @Label("rule") String name, String owner);
                                @StartsSeries
                                void portOpened(int port, String client);
                                enum Reason { CONN_RATE, @LabelValue("udp-flow.rate") FLOWS }
                                """, """
                                rules.ruleAdded("c", "r", "o");
                                rules.portOpened(80, "c");
                                """).samples())
                .containsExactlyInAnyOrder(
                        "example_rule_bytes_in_total{client=\"c\",rule=\"r\",owner=\"o\"} 0",
                        "example_reject_total{client=\"c\",rule=\"r\",owner=\"o\",reason=\"conn_rate\"} 0",
                        "example_reject_total{client=\"c\",rule=\"r\",owner=\"o\",reason=\"udp-flow.rate\"} 0",
                        "example_peek_duration_seconds_bucket{client=\"c\",port=\"80\",le=\"1.0\"} 0",
                        "example_peek_duration_seconds_bucket{client=\"c\",port=\"80\",le=\"3.0\"} 0",
                        "example_peek_duration_seconds_bucket{client=\"c\",port=\"80\",le=\"+Inf\"} 0",
                        "example_peek_duration_seconds_sum{client=\"c\",port=\"80\"} 0",
                        "example_peek_duration_seconds_count{client=\"c\",port=\"80\"} 0");
    }

    @Test
    void aStartLeavesOutWhatHasAnotherOpenLabelAndStartsWhatHasNone() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_reject_total") @Labels({"client", "rule=", "owner=", "reason"})
                                void rejected(String client, Reason reason);
                                @MetricFamily("example_reject_total")
                                void rejected(String client, String rule, String owner, Reason reason);
                                @MetricFamily("example_detailed_total") void answered(String client, int port);
                                @StartsSeries void client(String client);
                                enum Reason { CONN_RATE }
                                """, "rules.client(\"c\");").samples("per_port"))
                .containsExactlyInAnyOrder(
                        "example_reject_total{client=\"c\",rule=\"\",owner=\"\",reason=\"conn_rate\"} 0",
                        "example_detailed_total{client=\"c\"} 0");
    }

    @Test
    void whatIsLazyStartsToo() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_modes_total") void switched(Mode mode);
                                @MetricFamily("example_codes_total") @Labels(value = "code", lazy = true)
                                void answered(Code code);
                                @StartsSeries void mode(Mode mode);
                                @StartsSeries void code(Code code);
                                enum Mode { FAST, SLOW }
                                enum Code { OK }
                                """, "rules.mode(Rules.Mode.SLOW); rules.code(Rules.Code.OK);")
                        .samples())
                .containsExactlyInAnyOrder(
                        "example_modes_total{mode=\"slow\"} 0", "example_codes_total{code=\"ok\"} 0");
    }

    @Test
    void onlyWhatTheMethodsReachStarts() {
        String members = """
                @MetricFamily("example_operator_requests_total") @Labels(value = {"outcome=allow", "reason=ok"}, lazy = true)
                void allowed();
                @MetricFamily("example_operator_requests_total") @Labels(value = {"outcome=deny", "reason"}, lazy = true)
                void denied(Reason reason);
                @MetricFamily("example_mirror_errors_total") @Labels(value = {"kind=http_error", "status_code"}, lazy = true)
                void answered(int statusCode);
                @MetricFamily("example_mirror_errors_total") @Labels(value = "kind", lazy = true)
                void failed(Kind kind);
                @StartsSeries void outcome(String outcome);
                @StartsSeries void kind(String kind);
                @StartsSeries void status(String kind, String statusCode);
                enum Reason { EXPIRED, FORBIDDEN }
                enum Kind { TIMEOUT }
                """;
        assertThat(Recorded.by(members, "rules.outcome(\"allow\"); rules.outcome(\"maybe\");")
                        .samples())
                .containsExactly("example_operator_requests_total{outcome=\"allow\",reason=\"ok\"} 0");
        assertThat(Recorded.by(members, "rules.outcome(\"deny\");").samples())
                .containsExactlyInAnyOrder(
                        "example_operator_requests_total{outcome=\"deny\",reason=\"expired\"} 0",
                        "example_operator_requests_total{outcome=\"deny\",reason=\"forbidden\"} 0");
        assertThat(Recorded.by(members, "rules.kind(\"timeout\"); rules.kind(\"http_error\"); rules.kind(\"network\");")
                        .samples())
                .containsExactly("example_mirror_errors_total{kind=\"timeout\"} 0");
        assertThat(Recorded.by(members, """
                                rules.status("http_error", "500");
                                rules.status("http_error", "");
                                rules.status("timeout", "500");
                                rules.status("timeout", "");
                                """).samples())
                .containsExactlyInAnyOrder(
                        "example_mirror_errors_total{kind=\"timeout\"} 0",
                        "example_mirror_errors_total{kind=\"http_error\",status_code=\"500\"} 0");
    }

    @Test
    void equalPairsOfDistinctLabelsDoNotStart() {
        String members = """
                @MetricFamily("example_moves_total") @Labels(value = {"from", "to"}, lazy = true)
                void moved(Zone from, Zone to);
                @MetricFamily("example_hops_total") void hopped(String from, String to);
                @StartsSeries void route(String from, String to);
                @StartsSeries void from(Zone from);
                enum Zone { A, B }
                """;
        assertThat(Recorded.by(members, """
                                rules.route("a", "a");
                                rules.route("a", "b");
                                rules.route("x", "x");
                                rules.route("x", "y");
                                """).samples())
                .containsExactlyInAnyOrder(
                        "example_moves_total{from=\"a\",to=\"b\"} 0",
                        "example_hops_total{from=\"a\",to=\"b\"} 0",
                        "example_hops_total{from=\"x\",to=\"y\"} 0");
        assertThat(Recorded.by(members, "rules.from(Rules.Zone.B);").samples())
                .containsExactly("example_moves_total{from=\"b\",to=\"a\"} 0");
    }

    @Test
    void whatIsThereStaysAndWhatWasRemovedStartsAnew() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_places_total") void requested(String path, String region);
                                @StartsSeries void path(String path, String region);
                                @RemovesSeries void pathGone(String path);
                                """, """
                                rules.requested("/a", "eu");
                                rules.path("/a", "eu");
                                rules.requested("/b", "eu");
                                rules.pathGone("/b");
                                rules.path("/b", "eu");
                                """).samples())
                .containsExactlyInAnyOrder(
                        "example_places_total{path=\"/a\",region=\"eu\"} 1",
                        "example_places_total{path=\"/b\",region=\"eu\"} 0");
    }

    @Test
    void aStartThatABoundOrCapRefusesDoesNothingAndIsNotCounted() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_regions_total") void served(String region);
                                @MetricFamily("example_places_total") @Labels(value = {"path", "region"}, maxSeries = 2)
                                void requested(String path, String region);
                                @StartsSeries void region(String region);
                                @StartsSeries void place(String path, String region);
                                """, """
                                for (int i = 0; i < 7; i++) {
                                  rules.region("eu-" + i);
                                }
                                rules.region("home");
                                rules.region("elsewhere");
                                rules.region("x".repeat(257));
                                rules.place("/a", "eu");
                                rules.place("/b", "eu");
                                rules.place("/c", "eu");
                                """).samples())
                .containsExactlyInAnyOrder(
                        "example_regions_total{region=\"eu-0\"} 0",
                        "example_regions_total{region=\"eu-1\"} 0",
                        "example_regions_total{region=\"eu-2\"} 0",
                        "example_regions_total{region=\"eu-3\"} 0",
                        "example_regions_total{region=\"eu-4\"} 0",
                        "example_regions_total{region=\"home\"} 0",
                        "example_places_total{path=\"/a\",region=\"eu\"} 0",
                        "example_places_total{path=\"/b\",region=\"eu\"} 0");
    }

    /** Removed series are retained. If another series needs a place, the oldest retained one leaves. */
    @Test
    void aRetainedSeriesThatIsStartedTakesItsPlaceAgain() {
        String members = """
                @MetricFamily("example_rule_bytes_in_total") @Labels(value = {"client", "rule", "owner"}, maxSeries = 2)
                void bytesIn(String client, String rule, String owner, long bytes);
                @StartsSeries void ruleAdded(String client, String rule, String owner);
                @RemovesSeries void ruleRemoved(String client, String rule, String owner);
                """;
        String removed = """
                rules.bytesIn("c", "r1", "o", 1);
                rules.bytesIn("c", "r2", "o", 2);
                rules.ruleRemoved("c", "r1", "o");
                rules.ruleRemoved("c", "r2", "o");
                """;
        assertThat(Recorded.by(members, removed + "rules.bytesIn(\"c\", \"r3\", \"o\", 3);")
                        .samples())
                .containsExactlyInAnyOrder(
                        "example_rule_bytes_in_total{client=\"c\",rule=\"r2\",owner=\"o\"} 2",
                        "example_rule_bytes_in_total{client=\"c\",rule=\"r3\",owner=\"o\"} 3");
        assertThat(Recorded.by(
                                members,
                                removed
                                        + "rules.ruleAdded(\"c\", \"r1\", \"o\"); rules.bytesIn(\"c\", \"r3\", \"o\", 3);")
                        .samples())
                .containsExactlyInAnyOrder(
                        "example_rule_bytes_in_total{client=\"c\",rule=\"r1\",owner=\"o\"} 1",
                        "example_rule_bytes_in_total{client=\"c\",rule=\"r3\",owner=\"o\"} 3");
    }

    private static final String NULLABLE = """
            @MetricFamily("example_operator_requests_total") @Labels(value = {"outcome=allow", "reason=ok"}, lazy = true)
            void allowed();
            @MetricFamily("example_operator_requests_total") @Labels(value = {"outcome=deny", "reason=expired"}, lazy = true)
            void expired();
            @MetricFamily("example_modes_total") void switched(Mode mode);
            @MetricFamily("example_places_total") void requested(String path, String region);
            @StartsSeries void outcome(String outcome);
            @StartsSeries void outcome(String outcome, String reason);
            @StartsSeries void mode(Mode mode);
            @StartsSeries void place(String path, String region);
            enum Mode { FAST }
            """;

    @Test
    void aNullThrowsAndNamesFamilyAndLabel() {
        assertThatThrownBy(() -> Recorded.by(NULLABLE, "rules.outcome(null);"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("metric family example_operator_requests_total: its label outcome is null; pass \"\" if"
                        + " there is no value");
        assertThatThrownBy(() -> Recorded.by(NULLABLE, "rules.outcome(\"maybe\", null);"))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContainingAll("example_operator_requests_total", "reason");
        assertThatThrownBy(() -> Recorded.by(NULLABLE, "rules.mode(null);"))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContainingAll("example_modes_total", "mode");
        assertThatThrownBy(() -> Recorded.by(NULLABLE, "rules.place(\"/\", null);"))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContainingAll("example_places_total", "region");
    }

    @Test
    void orIsCountedOnce() {
        MetricsRegistry registry =
                MetricsRegistry.builder().onMisuse(Misuse.COUNT).build();
        assertThat(Recorded.by(registry, NULLABLE, """
                                rules.outcome(null);
                                rules.outcome("maybe", null);
                                rules.outcome(null, null);
                                rules.mode(null);
                                rules.place(null, null);
                                """).samples())
                .containsExactlyInAnyOrder(
                        "metricwright_rejected_total{family=\"example_operator_requests_total\"} 3",
                        "metricwright_rejected_total{family=\"example_modes_total\"} 1",
                        "metricwright_rejected_total{family=\"example_places_total\"} 1");
    }

    @Test
    void afterTheRegistryIsClosedNothingStarts() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_regions_total") void served(String region);
                                @StartsSeries void region(String region);
                                """, "registry.close(); rules.region(\"home\");").text())
                .isEmpty();
    }

    /** The recorder ignores constants that a family does not have. */
    @Test
    void anEnumMayHaveConstantsForOtherFamilies() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_modes_total") void switched(Mode mode);
                                @MetricFamily("example_tempos_total") void played(Tempo mode);
                                @StartsSeries void mode(Any mode);
                                @RemovesSeries void modeGone(Any mode);
                                enum Mode { FAST, SLOW }
                                enum Tempo { SLOW, STEADY }
                                enum Any { FAST, SLOW, STEADY }
                                """, """
                                rules.mode(Rules.Any.FAST);
                                rules.mode(Rules.Any.STEADY);
                                rules.mode(Rules.Any.SLOW);
                                rules.modeGone(Rules.Any.SLOW);
                                rules.modeGone(Rules.Any.STEADY);
                                """).samples()).containsExactly("example_modes_total{mode=\"fast\"} 0");
    }

    @Test
    void familiesInNoCatalogStartToo() {
        assertThat(Recorded.by(
                                Compilations.compiler("-Werror", "-Ametricwright.unlisted=allow"),
                                MetricsRegistry.create(),
                                Compilations.rules("""
                                        @MetricFamily(value = "example_bites_total", type = MetricType.COUNTER, help = "Bites.")
                                        @Labels(value = {"dog", "hard"}, maxSeries = 10)
                                        void bitten(String dog, boolean hard);
                                        @StartsSeries void bought(String dog);
                                        """),
                                "rules.bought(\"rex\");")
                        .samples())
                .containsExactlyInAnyOrder(
                        "example_bites_total{dog=\"rex\",hard=\"true\"} 0",
                        "example_bites_total{dog=\"rex\",hard=\"false\"} 0");
    }
}
