package dev.metricwright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Misuse;
import org.junit.jupiter.api.Test;

/** The recordings of recorders, as the registry exposes them. */
class RecordingTest {

    @Test
    void countersCount() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_starts_total") void started();
                                @MetricFamily("example_starts_total") void started(long times);
                                @MetricFamily("example_starts_total") void started(double times);
                                @MetricFamily("example_starts_total") Counter starts();
                                @MetricFamily("example_busy_seconds_total") void worked(Duration time);
                                @MetricFamily("example_busy_seconds_total") void worked(@Nanos long nanos);
                                @MetricFamily("example_busy_seconds_total") void worked(double seconds);
                                """, """
                                rules.started();
                                rules.started(40L);
                                rules.started(0.5);
                                rules.starts().inc();
                                rules.worked(Duration.ofMillis(1500));
                                rules.worked(250_000_000L);
                                rules.worked(0.25);
                                """).text()).isEqualTo("""
                        # HELP example_busy_seconds_total Time spent working.
                        # TYPE example_busy_seconds_total counter
                        example_busy_seconds_total 2
                        # HELP example_starts_total Process starts.
                        # TYPE example_starts_total counter
                        example_starts_total 42.5
                        # HELP metricwright_rejected_total Recordings that were ignored, such as a negative increment or an observation that is not a number.
                        # TYPE metricwright_rejected_total counter
                        metricwright_rejected_total{family="example_starts_total"} 0
                        metricwright_rejected_total{family="example_busy_seconds_total"} 0
                        """);
    }

    @Test
    void aRegistryThatMeasuresItselfKnowsTheCatalogAndCountsTheSeries() {
        MetricsRegistry registry = MetricsRegistry.builder().selfMetrics().build();
        assertThat(Recorded.by(registry, """
                                @MetricFamily("example_starts_total") void started();
                                @MetricFamily("example_build_info") void built(String version);
                                """, "").samples())
                .containsExactlyInAnyOrder(
                        "example_starts_total 0",
                        "metricwright_catalog_info{catalog=\"example\",version=\"1.4\"} 1",
                        "metricwright_series{family=\"example_build_info\"} 0",
                        "metricwright_series{family=\"example_starts_total\"} 1");
    }

    @Test
    void countersOfIncidentsStartAtZero() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_mirror_errors_total") @Labels({"kind=http_error", "status_code"})
                                void answered(int statusCode);
                                @MetricFamily("example_detailed_total") void answered(String client, int port);
                                @MetricFamily("example_up") void up(BooleanSupplier up);
                                """, "").incidents())
                .containsExactlyInAnyOrder(
                        "metricwright_rejected_total{family=\"example_mirror_errors_total\"} 0",
                        "metricwright_rejected_total{family=\"example_detailed_total\"} 0",
                        "metricwright_rejected_total{family=\"example_up\"} 0",
                        "metricwright_label_overflow_total{family=\"example_mirror_errors_total\",label=\"status_code\"} 0",
                        "metricwright_label_overflow_total{family=\"example_detailed_total\",label=\"client\"} 0",
                        "metricwright_label_overflow_total{family=\"example_detailed_total\",label=\"port\"} 0",
                        "metricwright_label_overflow_total{family=\"example_detailed_total\",label=\"slot\"} 0",
                        "metricwright_sample_failures_total{family=\"example_up\"} 0");
    }

    @Test
    void gaugesAreSetSampledAndHandedOut() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_up") void up(boolean up);
                                @MetricFamily("example_writer_lag_seconds") void lag(Duration lag);
                                @MetricFamily("example_rule_active_connections") @Labels({"client", "rule", "owner=me"})
                                void connections(String client, String rule, LongSupplier connections);
                                @MetricFamily("example_build_info") void built(String version);
                                """, """
                                rules.up(false);
                                rules.up(true);
                                rules.lag(Duration.ofMillis(250));
                                rules.connections("a", "b", () -> 7);
                                rules.built("1.0");
                                """).samples())
                .containsExactly(
                        "example_build_info{version=\"1.0\"} 1",
                        "example_rule_active_connections{client=\"a\",rule=\"b\",owner=\"me\"} 7",
                        "example_up 1",
                        "example_writer_lag_seconds 0.25");
    }

    @Test
    void aGaugeThatIsATimestampIsSetToAMoment() {
        String members = "@MetricFamily(\"example_deployed_timestamp_seconds\") void deployed(Instant at);";
        assertThat(Recorded.by(members, "rules.deployed(Instant.ofEpochMilli(1_700_000_000_250L));")
                        .samples())
                .containsExactly("example_deployed_timestamp_seconds 1.70000000025e+09");
        assertThat(Recorded.by(members, "rules.deployed(Instant.EPOCH.minusSeconds(1));")
                        .samples())
                .containsExactly("example_deployed_timestamp_seconds -1");
        assertThatThrownBy(() -> Recorded.by(members, "rules.deployed(null);"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("metric family example_deployed_timestamp_seconds: the Instant is null; pass one");
    }

    @Test
    void aTimingIsRecordedOnceTheLabelsAreKnown() {
        String members = """
                @MetricFamily("example_busy_seconds_total") void worked(Timing work);
                @MetricFamily("example_writer_lag_seconds") void lag(Timing lag);
                @MetricFamily(value = "example_peek_duration_seconds", buckets = {0, 3}) @Labels({"client", "port=80"})
                void peeked(String client, Timing took);
                @MetricFamily("example_handshake_seconds") Timing shaking();
                """;
        assertThat(Recorded.by(members, """
                                Timing timing = Timing.start();
                                rules.worked(timing);
                                rules.lag(timing);
                                rules.peeked("a", timing);
                                rules.peeked("a", timing);
                                rules.peeked("b", timing);
                                timing.close();
                                """).samples())
                .filteredOn(line -> !line.startsWith("example_handshake"))
                .anyMatch(line -> line.matches("example_busy_seconds_total [0-9.E-]+") && !line.endsWith(" 0"))
                .anyMatch(line -> line.matches("example_writer_lag_seconds [0-9.E-]+") && !line.endsWith(" 0"))
                .contains(
                        "example_peek_duration_seconds_count{client=\"a\",port=\"80\"} 2",
                        "example_peek_duration_seconds_count{client=\"b\",port=\"80\"} 1",
                        "example_peek_duration_seconds_bucket{client=\"b\",port=\"80\",le=\"3.0\"} 1")
                .hasSize(2 + 2 * 5);
        assertThatThrownBy(() -> Recorded.by(members, "rules.worked(rules.shaking());"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "metric family example_busy_seconds_total: the Timing belongs to a series and is recorded when"
                                + " it is closed; pass one from Timing.start()");
        assertThat(Recorded.by(
                                MetricsRegistry.builder().onMisuse(Misuse.COUNT).build(),
                                members,
                                "rules.peeked(\"a\", rules.shaking()); rules.lag(null);")
                        .incidents())
                .contains(
                        "metricwright_rejected_total{family=\"example_peek_duration_seconds\"} 1",
                        "metricwright_rejected_total{family=\"example_writer_lag_seconds\"} 1");
    }

    @Test
    void countersAreSampledWhereTheirTotalsAreKeptElsewhere() {
        Recorded recorded = Recorded.by("""
                        @MetricFamily("example_starts_total") void starts(LongSupplier total);
                        @MetricFamily("example_busy_seconds_total") void busy(DoubleSupplier seconds);
                        @MetricFamily("example_codes_total") void answered(Code code, LongSupplier total);
                        enum Code { OK, @LabelValue("a/b") BOTH }
                        """, """
                        rules.starts(() -> 1L << 53);
                        rules.busy(() -> 1.5);
                        rules.answered(Rules.Code.OK, () -> 3);
                        rules.answered(Rules.Code.OK, () -> 4);
                        rules.answered(Rules.Code.BOTH, () -> -1);
                        """);
        assertThat(recorded.samples())
                .containsExactlyInAnyOrder(
                        "example_starts_total 9007199254740992",
                        "example_busy_seconds_total 1.5",
                        "example_codes_total{code=\"ok\"} 4",
                        "metricwright_sample_failures_total{family=\"example_codes_total\"} 1");
    }

    @Test
    void histogramsObserve() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_handshake_seconds") void shook(Duration time);
                                @MetricFamily("example_handshake_seconds") void shook(@Nanos long nanos);
                                @MetricFamily("example_handshake_seconds") Timing shaking();
                                @MetricFamily(value = "example_queue_milliseconds", buckets = {1, 10, 100})
                                void queued(Duration time);
                                """, """
                                rules.shook(Duration.ofMillis(10));
                                rules.shook(20_000_000_000L);
                                rules.queued(Duration.ofMillis(10));
                                """).samples())
                .containsExactly(
                        "example_handshake_seconds_bucket{le=\"0.001\"} 0",
                        "example_handshake_seconds_bucket{le=\"0.01\"} 1",
                        "example_handshake_seconds_bucket{le=\"0.1\"} 1",
                        "example_handshake_seconds_bucket{le=\"1.0\"} 1",
                        "example_handshake_seconds_bucket{le=\"10.0\"} 1",
                        "example_handshake_seconds_bucket{le=\"+Inf\"} 2",
                        "example_handshake_seconds_sum 20.01",
                        "example_handshake_seconds_count 2",
                        "example_queue_milliseconds_bucket{le=\"1.0\"} 0",
                        "example_queue_milliseconds_bucket{le=\"10.0\"} 1",
                        "example_queue_milliseconds_bucket{le=\"100.0\"} 1",
                        "example_queue_milliseconds_bucket{le=\"+Inf\"} 1",
                        "example_queue_milliseconds_sum 10",
                        "example_queue_milliseconds_count 1");
    }

    @Test
    void theLegalCombinationsOfClosedLabelsExistFromTheStart() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_operator_requests_total") @Labels({"outcome=allow", "reason=ok"})
                                void allowed();
                                @MetricFamily("example_operator_requests_total") @Labels({"outcome=deny", "reason"})
                                void denied(Reason reason);
                                @MetricFamily("example_moves_total")
                                void moved(Zone from, Zone to);
                                @MetricFamily("example_mirror_errors_total") @Labels({"kind=http_error", "status_code"})
                                void answered(int status_code);
                                @MetricFamily("example_mirror_errors_total") @Labels("kind=timeout")
                                void timedOut();
                                @MetricFamily("example_regions_total")
                                void served(Region region);
                                @MetricFamily("example_handshake_seconds")
                                Histogram handshakes();
                                @MetricFamily("example_up")
                                void up(boolean up);
                                @MetricFamily("example_modes_total")
                                void lazyByCatalog(Zone2 mode);
                                @MetricFamily("example_codes_total") @Labels(value = "code", lazy = true)
                                void lazyByAnnotation(Code code);
                                enum Reason { EXPIRED, FORBIDDEN }
                                enum Zone { A, B }
                                enum Zone2 { FAST, SLOW }
                                enum Code { OK }
                                enum Region { HOME, @LabelValue("eu-1") EU }
                                """, "").samples())
                .filteredOn(line -> !line.contains("_bucket") && !line.contains("_sum"))
                .containsExactlyInAnyOrder(
                        "example_operator_requests_total{outcome=\"allow\",reason=\"ok\"} 0",
                        "example_operator_requests_total{outcome=\"deny\",reason=\"expired\"} 0",
                        "example_operator_requests_total{outcome=\"deny\",reason=\"forbidden\"} 0",
                        "example_moves_total{from=\"a\",to=\"b\"} 0",
                        "example_moves_total{from=\"b\",to=\"a\"} 0",
                        "example_mirror_errors_total{kind=\"timeout\"} 0",
                        "example_regions_total{region=\"home\"} 0",
                        "example_regions_total{region=\"eu-1\"} 0",
                        "example_handshake_seconds_count 0");
    }

    @Test
    void labelsComeFromParametersConstantsFlagsNumbersAndFixedValues() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_cache_hits_total") void hit(boolean shared, Tier tier);
                                @MetricFamily("example_cache_hits_total") void hit(boolean shared);
                                @MetricFamily("example_mirror_errors_total") @Labels({"kind=http_error", "status_code"})
                                void answered(int statusCode);
                                @MetricFamily("example_reject_total") @Labels({"client", "rule=", "owner", "reason"})
                                void rejected(String owner, String client, Reason reason);
                                @MetricFamily("example_places_total")
                                void seen(boolean region, String path);
                                enum Tier { HOT, COLD }
                                enum Reason { UDP_FLOW_RATE, CONN_RATE }
                                """, """
                                rules.hit(true, Rules.Tier.COLD);
                                rules.hit(false);
                                rules.answered(503);
                                rules.rejected("me", "you", Rules.Reason.UDP_FLOW_RATE);
                                rules.seen(true, "/");
                                """).samples())
                .filteredOn(line -> line.endsWith(" 1"))
                .containsExactlyInAnyOrder(
                        "example_cache_hits_total{shared=\"true\",tier=\"cold\"} 1",
                        "example_cache_hits_total{shared=\"false\"} 1",
                        "example_mirror_errors_total{kind=\"http_error\",status_code=\"503\"} 1",
                        "example_reject_total{client=\"you\",rule=\"\",owner=\"me\",reason=\"udp-flow.rate\"} 1",
                        "example_places_total{path=\"/\",region=\"true\"} 1");
    }

    @Test
    void moreLabelsThanALookUpHasArgumentsFor() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_wide_total")
                                void counted(String a, String b, String c, String d, String e, String f, String g);
                                """, "rules.counted(\"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\");")
                        .samples())
                .containsExactly("example_wide_total{a=\"1\",b=\"2\",c=\"3\",d=\"4\",e=\"5\",f=\"6\",g=\"7\"} 1");
    }

    @Test
    void aDetailLabelIsSummedAwayUnlessItIsAskedFor() {
        Recorded recorded = Recorded.by("""
                        @MetricFamily("example_detailed_total") void answered(String client, int port);
                        @MetricFamily("example_detailed_total") void answered(String client);
                        @MetricFamily("example_detailed_total") void answered(String client, Port port);
                        @MetricFamily("example_detailed_total") @Labels({"client", "port=53"}) void resolved(String client);
                        @RemovesSeries void gone(String client);
                        enum Port { SSH, @LabelValue("80") HTTP }
                        """, """
                        rules.answered("a", 80);
                        rules.answered("a", 443);
                        rules.answered("a");
                        rules.answered("a", Rules.Port.SSH);
                        rules.answered("a", Rules.Port.HTTP);
                        rules.resolved("a");
                        rules.answered("b", 80);
                        rules.gone("b");
                        """);
        assertThat(recorded.samples()).containsExactly("example_detailed_total{client=\"a\"} 6");
        assertThat(recorded.samples("per_port"))
                .containsExactlyInAnyOrder(
                        "example_detailed_total{client=\"a\"} 1",
                        "example_detailed_total{client=\"a\",port=\"80\"} 2",
                        "example_detailed_total{client=\"a\",port=\"443\"} 1",
                        "example_detailed_total{client=\"a\",port=\"ssh\"} 1",
                        "example_detailed_total{client=\"a\",port=\"53\"} 1");
    }

    @Test
    void boundsAndOverflowValuesAreTheCatalogs() {
        assertThat(Recorded.by(
                                "@MetricFamily(\"example_regions_total\") void served(String region);",
                                "for (int i = 0; i < 7; i++) { rules.served(\"eu-\" + i); } rules.served(\"home\");")
                        .samples())
                .filteredOn(line -> line.startsWith("example"))
                .hasSize(7)
                .contains("example_regions_total{region=\"elsewhere\"} 2", "example_regions_total{region=\"home\"} 1");
    }

    @Test
    void aRecorderNeedsTheCommonLabelsOfItsCatalog() {
        String rules = "@Catalog(\"common\") public interface Rules { @MetricFamily(\"common_starts_total\")"
                + " @Labels(\"zone=a\") void started(); }";
        assertThatThrownBy(() -> Recorded.by(
                        Compilations.compiler(Compilations.catalogs("common")),
                        MetricsRegistry.builder().common("node", "n").build(),
                        rules,
                        ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("acme.Rules needs the common label pod");
        assertThat(Recorded.by(
                                Compilations.compiler(Compilations.catalogs("common")),
                                MetricsRegistry.builder()
                                        .common("node", "n")
                                        .common("pod", "p")
                                        .build(),
                                rules,
                                "rules.started();")
                        .samples())
                .containsExactly("common_starts_total{zone=\"a\",node=\"n\",pod=\"p\"} 1");
    }
}
