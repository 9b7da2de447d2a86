package dev.metricwright.exposition;

import static dev.metricwright.exposition.FixedFamily.decimal;
import static dev.metricwright.exposition.FixedFamily.quantity;
import static dev.metricwright.exposition.FixedFamily.registry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.Exemplar;
import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.Sampling;
import dev.metricwright.SpanContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProtobufPageTest {

    private static final Instant START = Instant.ofEpochSecond(1_700_000_000, 123_000_000);

    /** A page of families that are counted since the start. */
    private static byte[] page(MetricsRegistry registry) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteSink sink = new ByteSink(out);
        ProtobufPage page = new ProtobufPage(START, sink);
        Sampling none = Sampling.of(registry, List.of());
        page.exposed(registry.families()).forEach(family -> page.write(family, Set.of(), none));
        page.end();
        sink.flush();
        return out.toByteArray();
    }

    private static byte[] written(ExpositionFormat format, MetricsRegistry registry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(registry, out);
        return out.toByteArray();
    }

    @Test
    void aCounterKeepsItsTypeUnderAnyNameAndHasItsStart() throws IOException {
        MetricsRegistry registry = registry(
                FixedFamily.counter("gw_drops", "Dropped \"é\",\nby rule.", "").total(quantity(3, 0.1), "rule", "a"));

        assertThat(ExpositionProtobuf.texts(page(registry))).containsExactly("""
                name: "gw_drops"
                help: "Dropped \\"\\303\\251\\",\\nby rule."
                type: COUNTER
                metric {
                  label {
                    name: "rule"
                    value: "a"
                  }
                  counter {
                    value: 3.1
                    created_timestamp {
                      seconds: 1700000000
                      nanos: 123000000
                    }
                  }
                }
                """);
    }

    @Test
    void aHistogramHasCumulativeBucketsItsSumAndItsCount() throws IOException {
        MetricsRegistry registry = registry(FixedFamily.histogram("gw_peek_seconds", "", "seconds", -0.5, 1)
                .buckets(new long[] {1, 2, 4}, decimal(12, 500_000_000, 9)));

        assertThat(ExpositionProtobuf.texts(page(registry))).containsExactly("""
                name: "gw_peek_seconds"
                type: HISTOGRAM
                metric {
                  histogram {
                    sample_count: 4
                    sample_sum: 12.5
                    bucket {
                      cumulative_count: 1
                      upper_bound: -0.5
                    }
                    bucket {
                      cumulative_count: 2
                      upper_bound: 1.0
                    }
                    bucket {
                      cumulative_count: 4
                      upper_bound: Infinity
                    }
                    created_timestamp {
                      seconds: 1700000000
                      nanos: 123000000
                    }
                  }
                }
                unit: "seconds"
                """);
    }

    @Test
    void gaugesAndInfosAreGaugesAndHaveNoStart() throws IOException {
        MetricsRegistry registry = registry(
                FixedFamily.gauge("gw_load_total", "", "ratio").value(-0.0, "core", "0", "empty", ""),
                FixedFamily.info("gw_build_info", "").value(1, "version", "1.2"));

        assertThat(ExpositionProtobuf.texts(page(registry))).containsExactly("""
                name: "gw_build_info"
                type: GAUGE
                metric {
                  label {
                    name: "version"
                    value: "1.2"
                  }
                  gauge {
                    value: 1.0
                  }
                }
                """, """
                name: "gw_load_total"
                type: GAUGE
                metric {
                  label {
                    name: "core"
                    value: "0"
                  }
                  label {
                    name: "empty"
                    value: ""
                  }
                  gauge {
                    value: -0.0
                  }
                }
                """);
    }

    @Test
    void exemplarsAreOnCountersAndOnTheirBuckets() throws IOException {
        Exemplar first = new Exemplar(new SpanContext("t1", "s1"), 0.25, 1_700_000_001_002L);
        Exemplar early = new Exemplar(new SpanContext("t2", "s2"), 2, -1);
        MetricsRegistry registry = registry(
                FixedFamily.counter("x", "", "").total(1, first),
                FixedFamily.histogram("y", "", "", 1, 2, 3)
                        .exemplary(new long[] {0, 1, 1, 1}, quantity(2, 0), null, early, null, null));

        assertThat(ExpositionProtobuf.texts(page(registry))).containsExactly("""
                name: "x"
                type: COUNTER
                metric {
                  counter {
                    value: 1.0
                    exemplar {
                      label {
                        name: "trace_id"
                        value: "t1"
                      }
                      label {
                        name: "span_id"
                        value: "s1"
                      }
                      value: 0.25
                      timestamp {
                        seconds: 1700000001
                        nanos: 2000000
                      }
                    }
                    created_timestamp {
                      seconds: 1700000000
                      nanos: 123000000
                    }
                  }
                }
                """, """
                name: "y"
                type: HISTOGRAM
                metric {
                  histogram {
                    sample_count: 1
                    sample_sum: 2.0
                    bucket {
                      cumulative_count: 0
                      upper_bound: 1.0
                    }
                    bucket {
                      cumulative_count: 1
                      upper_bound: 2.0
                      exemplar {
                        label {
                          name: "trace_id"
                          value: "t2"
                        }
                        label {
                          name: "span_id"
                          value: "s2"
                        }
                        value: 2.0
                        timestamp {
                          seconds: -1
                          nanos: 999000000
                        }
                      }
                    }
                    bucket {
                      cumulative_count: 1
                      upper_bound: 3.0
                    }
                    bucket {
                      cumulative_count: 1
                      upper_bound: Infinity
                    }
                    created_timestamp {
                      seconds: 1700000000
                      nanos: 123000000
                    }
                  }
                }
                """);
    }

    @Test
    void theStartIsTheCreationOfTheRegistry() throws IOException {
        Instant before = Instant.now();
        MetricsRegistry registry = registry(FixedFamily.of(MetricType.COUNTER, "x_total"));

        assertThat(registry.createdAt()).isBetween(before, Instant.now());
        assertThat(ExpositionProtobuf.texts(written(ExpositionFormat.PROMETHEUS_PROTOBUF, registry)))
                .singleElement()
                .asString()
                .contains("      seconds: " + registry.createdAt().getEpochSecond() + '\n');
    }

    @Test
    void familiesWithoutSeriesAndClosedRegistriesLeaveNoTrace() throws IOException {
        MetricsRegistry registry = registry(FixedFamily.counter("x_total", "Help.", "bytes"));
        assertThat(written(ExpositionFormat.PROMETHEUS_PROTOBUF, registry)).isEmpty();

        registry.register(FixedFamily.of(MetricType.GAUGE, "y"));
        registry.close();

        assertThat(written(ExpositionFormat.PROMETHEUS_PROTOBUF, registry)).isEmpty();
    }

    private static ForeignSample sample(String name, double value, String... labels) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            pairs.put(labels[i], labels[i + 1]);
        }
        return new ForeignSample(name, pairs, value, null, null);
    }

    private static String foreign(ForeignFamily.Type type, ForeignSample... samples) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteSink sink = new ByteSink(out);
        ProtobufPage page = new ProtobufPage(START, sink);
        ForeignPoints.ordered(new ForeignFamily("x", type, "Help.", "", List.of(samples)))
                .forEach(page::write);
        sink.flush();
        return ExpositionProtobuf.text(out.toByteArray());
    }

    @Test
    void familiesOfOtherLibrariesKeepTheirTypes() throws IOException {
        assertThat(foreign(
                        ForeignFamily.Type.COUNTER, sample("x_total", 3, "a", "p"), sample("x_created", 1.5, "a", "p")))
                .isEqualTo("""
                        name: "x_total"
                        help: "Help."
                        type: COUNTER
                        metric {
                          label {
                            name: "a"
                            value: "p"
                          }
                          counter {
                            value: 3.0
                            created_timestamp {
                              seconds: 1
                              nanos: 500000000
                            }
                          }
                        }
                        """);
        assertThat(foreign(
                        ForeignFamily.Type.HISTOGRAM,
                        sample("x_bucket", 3, "le", "+Inf"),
                        sample("x_bucket", 1, "le", "0.5"),
                        sample("x_count", 3),
                        sample("x_sum", 7)))
                .isEqualTo("""
                        name: "x"
                        help: "Help."
                        type: HISTOGRAM
                        metric {
                          histogram {
                            sample_count: 3
                            sample_sum: 7.0
                            bucket {
                              cumulative_count: 1
                              upper_bound: 0.5
                            }
                            bucket {
                              cumulative_count: 3
                              upper_bound: Infinity
                            }
                          }
                        }
                        """);
        assertThat(foreign(
                        ForeignFamily.Type.SUMMARY,
                        sample("x", 4, "quantile", "0.5"),
                        sample("x_count", 2),
                        sample("x_sum", 7)))
                .isEqualTo("""
                        name: "x"
                        help: "Help."
                        type: SUMMARY
                        metric {
                          summary {
                            sample_count: 2
                            sample_sum: 7.0
                            quantile {
                              quantile: 0.5
                              value: 4.0
                            }
                          }
                        }
                        """);
        assertThat(foreign(ForeignFamily.Type.INFO, sample("x_info", 1, "version", "1")))
                .startsWith("name: \"x_info\"\nhelp: \"Help.\"\ntype: GAUGE\n");
        assertThat(foreign(ForeignFamily.Type.UNKNOWN, sample("x", -1)))
                .isEqualTo(
                        "name: \"x\"\nhelp: \"Help.\"\ntype: UNTYPED\nmetric {\n  untyped {\n    value: -1.0\n  }\n}\n");
    }

    @Test
    void moreThanABufferOfSeriesArrivesWhole() throws IOException {
        FixedFamily family = FixedFamily.counter("gw_bytes_total", "Bytes.", "bytes");
        for (int i = 0; i < 20_000; i++) {
            family.total(i, "client", "client-" + i);
        }
        String large = "xé".repeat(50_000);
        family.total(5, "client", large);
        MetricsRegistry registry = registry(family, FixedFamily.of(MetricType.GAUGE, "z"));

        ExpositionProtobuf read = ExpositionProtobuf.read(written(ExpositionFormat.PROMETHEUS_PROTOBUF, registry));

        assertThat(read.samples())
                .hasSize(20_002)
                .containsEntry(sample("gw_bytes_total", Map.of("client", "client-19999")), 19999.0)
                .containsEntry(sample("gw_bytes_total", Map.of("client", large)), 5.0)
                .containsEntry(sample("z", Map.of()), 1.0);
    }

    private static ExpositionProtobuf.Sample sample(String name, Map<String, String> labels) {
        return new ExpositionProtobuf.Sample(name, labels);
    }

    /** What others write after they have read a page is the same page, byte by byte. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.MIXIN)
    void othersReadEveryFieldAndWriteTheSame(@ForAll("families") List<FixedFamily> families) throws IOException {
        byte[] page = page(registry(families.toArray(FixedFamily[]::new)));

        assertThat(ExpositionProtobuf.rewritten(page)).isEqualTo(page);
        assertThat(ExpositionProtobuf.rewrittenByProtobufJava(page)).isEqualTo(page);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.MIXIN)
    void allFormatsHaveTheSameSamples(@ForAll("families") List<FixedFamily> families) throws IOException {
        MetricsRegistry registry = registry(families.toArray(FixedFamily[]::new));

        Map<ExpositionProtobuf.Sample, Double> samples = ExpositionProtobuf.read(
                        written(ExpositionFormat.PROMETHEUS_PROTOBUF, registry))
                .samples();

        assertThat(samples)
                .isEqualTo(textSamples(ExpositionFormat.PROMETHEUS_TEXT, registry))
                .isEqualTo(textSamples(ExpositionFormat.OPENMETRICS, registry));
    }

    private static Map<ExpositionProtobuf.Sample, Double> textSamples(ExpositionFormat format, MetricsRegistry registry)
            throws IOException {
        String text = new String(written(format, registry), StandardCharsets.UTF_8);
        Map<ExpositionProtobuf.Sample, Double> samples = new LinkedHashMap<>();
        ExpositionText.read(format, text)
                .samples()
                .forEach((series, value) -> samples.put(
                        sample(series.replaceFirst("(?s)\\{.*", ""), ExpositionText.labels(series)),
                        Double.parseDouble(value.replace("Inf", "Infinity"))));
        return samples;
    }

    /** Only the names of labels are known to be harmless. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.MIXIN)
    void anyTextArrivesUnchanged(@ForAll("hostile") String text) throws IOException {
        MetricsRegistry registry = registry(FixedFamily.gauge(text, text, "").value(7, "label", text, "x", text));

        byte[] page = page(registry);

        assertThat(ExpositionProtobuf.read(page).samples())
                .containsExactly(Map.entry(sample(text, Map.of("label", text, "x", text)), 7.0));
        assertThat(ExpositionProtobuf.rewritten(page)).isEqualTo(page);
    }

    @Provide
    Arbitrary<String> hostile() {
        Predicate<String> isWellFormed =
                text -> StandardCharsets.UTF_8.newEncoder().canEncode(text);
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(12).filter(isWellFormed),
                Arbitraries.strings().ascii().ofMaxLength(200),
                Arbitraries.of("é".repeat(3000), "\uD83D\uDE00 \uD83D\uDE00", "a\uD83D\uDE00", "\0", "x".repeat(3000)));
    }

    @Provide
    Arbitrary<List<FixedFamily>> families() {
        Arbitrary<Double> numbers = Arbitraries.oneOf(
                Arbitraries.longs().map(Double::longBitsToDouble),
                Arbitraries.doubles().between(-1e6, 1e6).ofScale(3),
                Arbitraries.of(0.0, -0.0, 0x1p53, Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY));
        Arbitrary<Quantity> totals = Arbitraries.oneOf(
                Arbitraries.longs().greaterOrEqual(0).map(whole -> quantity(whole, 0)),
                numbers.map(Math::abs).map(rest -> quantity(0, rest)),
                Combinators.combine(
                                Arbitraries.longs().greaterOrEqual(0),
                                Arbitraries.longs().between(0, 999_999_999))
                        .as((whole, nanos) -> decimal(whole, nanos, 9)));
        Arbitrary<Map<String, String>> labels =
                Arbitraries.maps(Arbitraries.of("a", "b_2", "c"), hostile()).ofMaxSize(3);
        Arbitrary<String> names = Arbitraries.of("", "_total", "_info", "_seconds", "_seconds_total");
        Arbitrary<FixedFamily> counters = Combinators.combine(names, hostile(), labels, totals)
                .as((name, help, pairs, total) ->
                        FixedFamily.counter("c" + name, help, "seconds").total(total, array(pairs)));
        Arbitrary<FixedFamily> gauges = Combinators.combine(names, hostile(), labels, numbers)
                .as((name, help, pairs, value) ->
                        FixedFamily.gauge("g" + name, help, "seconds").value(value, array(pairs)));
        Arbitrary<FixedFamily> infos = Combinators.combine(names, hostile(), labels)
                .as((name, help, pairs) -> FixedFamily.info("i" + name, help).value(1, array(pairs)));
        Arbitrary<FixedFamily> histograms = Combinators.combine(
                        names,
                        hostile(),
                        labels,
                        totals,
                        Arbitraries.longs()
                                .between(0, 1L << 53)
                                .list()
                                .ofMinSize(3)
                                .ofMaxSize(3))
                .as((name, help, pairs, sum, counts) -> FixedFamily.histogram("h" + name, help, "seconds", -0.1, 1e6)
                        .buckets(
                                counts.stream().mapToLong(each -> each).sorted().toArray(), sum, array(pairs)));
        return Combinators.combine(counters, gauges, infos, histograms)
                .as((counter, gauge, info, histogram) -> List.of(counter, gauge, info, histogram));
    }

    private static String[] array(Map<String, String> labels) {
        return labels.entrySet().stream()
                .flatMap(each -> List.of(each.getKey(), each.getValue()).stream())
                .toArray(String[]::new);
    }
}
