package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

/** The rules about bucket bounds. */
class BucketRulesTest {

    @Test
    void boundsComeFromTheCatalogOrFromTheMethodThatStatesThem() {
        check(rules("""
                        @MetricFamily("example_handshake_seconds")
                        void byCatalog(Duration time);
                        @MetricFamily(value = "example_peek_duration_seconds", buckets = {0.001, 0.01, 0.1, 0.5, 1, 3})
                        void chosen(String client, int port, Duration took);
                        @MetricFamily("example_peek_duration_seconds")
                        Timing statedByTheOther(String client, int port);
                        @MetricFamily(value = "example_batch_size", buckets = 10)
                        void one(long items);
                        """));
    }

    @Test
    void eachRuleFiresAtTheBounds() {
        check(rules("""
                        @MetricFamily(
                            value = "example_starts_total",
                            buckets = {1, 2}) // ! bucket-not-histogram
                        void started();
                        @MetricFamily(
                            "example_peek_duration_seconds")
                        void missing(String client, int port, Duration took);
                        """.replace(
                "@MetricFamily(\n    \"example_peek", "@MetricFamily( // ! bucket-missing\n    \"example_peek")));
        check(rules("""
                        @MetricFamily(
                            value = "example_batch_size",
                            buckets = {1, 3, 3}) // ! bucket-order
                        void order(long items);
                        @MetricFamily(
                            value = "example_handshake_seconds",
                            buckets = {1, 10, 100, 1000, 10000}) // ! bucket-unit
                        void unit(Duration time);
                        @MetricFamily(
                            value = "example_body_bytes",
                            buckets = {100, 200, 500, 1000, 10000}) // ! bucket-count
                        void count(long bytes);
                        @MetricFamily(
                            value = "example_peek_duration_seconds",
                            buckets = {0.1, 1, 4}) // ! bucket-range
                        void range(String client, int port, Duration took);
                        """));
        check(rules("""
                        @MetricFamily(
                            value = "example_body_bytes",
                            buckets = {100, 10000}) // ! bucket-required
                        void required(long bytes);
                        @MetricFamily(
                            value = "example_handshake_seconds",
                            buckets = {0.01, 1}) // ! bucket-range
                        void exactly(Duration time);
                        @MetricFamily(
                            value = "example_batch_size",
                            buckets = {1, Double.POSITIVE_INFINITY}) // ! bucket-order
                        void infinite(long items);
                        """));
    }

    @Test
    void twoMethodsStateTheSameBounds() {
        check(rules("""
                        @MetricFamily(value = "example_batch_size", buckets = {1, 2})
                        void one(long items);
                        @MetricFamily(value = "example_batch_size", buckets = {1.0, 2.0})
                        void same(long items);
                        @MetricFamily(value = "example_batch_size", buckets = {1, 3})
                        void other(long items); // ! bucket-conflict
                        """));
    }

    @Test
    void theFirstOfSeveralMistakesIsTheOnlyOneUnlessItIsNoError() {
        String wrongInEveryWay = """
                @MetricFamily(
                    value = "example_body_bytes",
                    buckets = {7, 3, 2, 1, 0}) // ! bucket-order
                void body(long bytes);
                """;
        check(rules(wrongInEveryWay));
        check(
                compiler("-Ametricwright.severity=bucket-order:warning,bucket-count:off,bucket-required:off"),
                rules(wrongInEveryWay.replace("// ! bucket-order", "// ? bucket-order // ! bucket-range")));
    }

    @Test
    void findingsProposeBounds() {
        assertThat(says("""
                                @MetricFamily(value = "example_build_info", buckets = 1) void a1(String version);
                                @MetricFamily("example_peek_duration_seconds") void a2(String client, int port, Duration took);
                                @MetricFamily(value = "example_batch_size", buckets = {2, 1}) void a3(long items);
                                @MetricFamily(value = "example_handshake_seconds", buckets = {1, 10, 100, 1000, 10000}) void a4(Duration t);
                                @MetricFamily(value = "example_body_bytes", buckets = {100, 200, 500, 1000, 10000}) void a5(long bytes);
                                """))
                .containsExactly(
                        "bucket-not-histogram: example_build_info is an info family, but only histograms have buckets; remove 'buckets'",
                        "bucket-missing: example_peek_duration_seconds is a histogram without bounds;"
                                + " write buckets = {0.001, 0.01, 0.1, 1, 3}, or bounds that suit it better",
                        "bucket-order: the bounds of example_batch_size must be finite and strictly increasing, but 1 follows"
                                + " 2; write buckets = {1, 2}",
                        "bucket-unit: the bounds of example_handshake_seconds must be in seconds, but these seem to be 1,000 times too large; write buckets = {0.001, 0.01, 0.1, 1, 10}",
                        "bucket-count: example_body_bytes has 5 bounds, but catalog example allows at most 4; write buckets = {100, 200, 1000, 10000}, or remove other bounds");
        assertThat(says("""
                                @MetricFamily(value = "example_body_bytes", buckets = {100, 10000}) void b1(long bytes);
                                @MetricFamily(value = "example_peek_duration_seconds", buckets = {0.1, 1, 4}) void b2(String client, int port, Duration t);
                                @MetricFamily(value = "example_handshake_seconds", buckets = {0.01, 1}) void b3(Duration t);
                                @MetricFamily(value = "example_batch_size", buckets = {1, 2}) void b4(long items);
                                @MetricFamily(value = "example_batch_size", buckets = {1, 3}) void b5(long items);
                                """))
                .containsExactly(
                        "bucket-required: the bounds of example_body_bytes must include 1000; add 1000",
                        "bucket-range: the bounds of example_peek_duration_seconds do not match catalog example: the last bound must be 3, not 4; write buckets = {0.1, 1, 3}",
                        "bucket-range: the bounds of example_handshake_seconds do not match catalog example: they must be exactly {0.001, 0.01, 0.1, 1, 10}; write buckets = {0.001, 0.01, 0.1, 1, 10}",
                        "bucket-conflict: example_batch_size has the bounds {1, 3} here, but {1, 2} in b4(); state the bounds in only one of the two methods");
    }

    @Test
    void timesOfOverAWeekAreMillisecondsIfAThousandthIsAUsualLatency() {
        String bounds = """
                @Labels({})
                public interface Rules {
                  @MetricFamily(value = "example_x_seconds", type = MetricType.HISTOGRAM, help = "X.", unit = "seconds",
                      buckets = {%s})%s
                  void observed(Duration time);
                }
                """;
        String unlisted = "-Ametricwright.unlisted=allow";
        Compilation compilation =
                check(compiler(unlisted), bounds.formatted("1000, 60_000, 700_000", " // ! bucket-unit"));
        assertThat(messages(compilation))
                .containsExactly(
                        "bucket-unit: the bounds of example_x_seconds must be in seconds, but these seem to be 1,000 times too large; write buckets = {1, 60, 700}");
        check(compiler(unlisted), bounds.formatted("3600, 86_400, 604_800", ""));
        check(compiler(unlisted), bounds.formatted("0.01, 86_400, 700_000", ""));
    }
}
