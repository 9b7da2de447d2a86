package dev.metricwright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import org.junit.jupiter.api.Test;

/** The recordings of families in no catalog. */
class UnlistedRecordingTest {

    private static Recorded by(MetricsRegistry registry, String members, String statements) {
        return Recorded.by(
                Compilations.compiler(
                        "-Werror",
                        "-Ametricwright.unlisted=allow",
                        "-Ametricwright.catalogs=",
                        "-Ametricwright.severity=help-missing:off"),
                registry,
                "public interface Rules {\n" + members + "}\n",
                statements);
    }

    private static Recorded by(String members, String statements) {
        return by(MetricsRegistry.create(), members, statements);
    }

    @Test
    void aFamilyIsExposedAsItsMethodsDefineIt() {
        assertThat(by("""
                        @MetricFamily(value = "wait_seconds", type = MetricType.HISTOGRAM, unit = "seconds",
                            help = "Time in the queue.", buckets = {0.5, 1})
                        void waited(Duration time);
                        """, "rules.waited(Duration.ofMillis(700));").text()).isEqualTo("""
                        # HELP metricwright_rejected_total Recordings that were ignored, such as a negative increment or an observation that is not a number.
                        # TYPE metricwright_rejected_total counter
                        metricwright_rejected_total{family="wait_seconds"} 0
                        # HELP wait_seconds Time in the queue.
                        # TYPE wait_seconds histogram
                        wait_seconds_bucket{le="0.5"} 0
                        wait_seconds_bucket{le="1.0"} 1
                        wait_seconds_bucket{le="+Inf"} 1
                        wait_seconds_sum 0.7
                        wait_seconds_count 1
                        """);
    }

    @Test
    void allTypesAreRecorded() {
        assertThat(by("""
                        @MetricFamily(value = "bites_total", type = MetricType.COUNTER) void bitten(long times);
                        @MetricFamily(value = "dogs", type = MetricType.GAUGE) Gauge dogs();
                        @MetricFamily(value = "load", type = MetricType.GAUGE) void load(DoubleSupplier load);
                        @MetricFamily(value = "dog_info", type = MetricType.INFO)
                        @Labels(value = "breed", maxSeries = 10) void dog(String breed);
                        """, """
                        rules.bitten(3);
                        rules.dogs().set(2);
                        rules.load(() -> 0.5);
                        rules.dog("pug");
                        """).samples())
                .containsExactlyInAnyOrder("bites_total 3", "dogs 2", "load 0.5", "dog_info{breed=\"pug\"} 1");
    }

    @Test
    void seriesOfEnumsFlagsAndFixedValuesExistFromTheStart() {
        assertThat(by("""
                        @MetricFamily(value = "bites_total", type = MetricType.COUNTER)
                        @Labels({"by", "hard"}) void bitten(Animal by, boolean hard);
                        @MetricFamily("bites_total")
                        @Labels({"by=parrot", "hard=false"}) void pecked();
                        enum Animal { DOG, @LabelValue("big cat") CAT }
                        """, "rules.bitten(Rules.Animal.CAT, true); rules.pecked();")
                        .samples())
                .containsExactlyInAnyOrder(
                        "bites_total{by=\"dog\",hard=\"true\"} 0",
                        "bites_total{by=\"dog\",hard=\"false\"} 0",
                        "bites_total{by=\"big cat\",hard=\"true\"} 1",
                        "bites_total{by=\"big cat\",hard=\"false\"} 0",
                        "bites_total{by=\"parrot\",hard=\"false\"} 1");
    }

    @Test
    void pastMaxSeriesOpenValuesReadOtherAndKnownOnesThemselves() {
        assertThat(by("""
                        @MetricFamily(value = "bites_total", type = MetricType.COUNTER)
                        @Labels(value = {"dog", "hard"}, maxSeries = 2) void bitten(String dog, boolean hard);
                        """, """
                        rules.bitten("rex", true);
                        rules.bitten("rex", false);
                        rules.bitten("fido", true);
                        rules.bitten("lassie", true);
                        """).samples())
                .containsExactlyInAnyOrder(
                        "bites_total{dog=\"rex\",hard=\"true\"} 1",
                        "bites_total{dog=\"rex\",hard=\"false\"} 1",
                        "bites_total{dog=\"other\",hard=\"true\"} 2",
                        "metricwright_label_overflow_total{family=\"bites_total\",label=\"dog\"} 2",
                        "metricwright_label_overflow_total{family=\"bites_total\",label=\"hard\"} 2");
    }

    @Test
    void theirSeriesAreRemoved() {
        assertThat(by("""
                        @MetricFamily(value = "bites_total", type = MetricType.COUNTER)
                        @Labels(value = {"dog", "at"}, maxSeries = 10) void bitten(String dog, int at);
                        @RemovesSeries void sold(String dog);
                        """, """
                        rules.bitten("rex", 1);
                        rules.bitten("rex", 2);
                        rules.bitten("fido", 2);
                        rules.sold("rex");
                        """).samples()).containsExactly("bites_total{dog=\"fido\",at=\"2\"} 1");
    }

    @Test
    void recordersShareAFamilyThoughEachHasAnEnumOfItsOwn() {
        MetricsRegistry registry = MetricsRegistry.create();
        String members = """
                @MetricFamily(value = "bites_total", type = MetricType.COUNTER)
                void bitten(Animal by);
                enum Animal { %s }
                """;
        by(registry, members.formatted("DOG, CAT"), "rules.bitten(Rules.Animal.CAT);");
        assertThat(by(registry, members.formatted("CAT"), "rules.bitten(Rules.Animal.CAT);")
                        .samples())
                .containsExactlyInAnyOrder("bites_total{by=\"dog\"} 0", "bites_total{by=\"cat\"} 2");
    }

    @Test
    void recordersThatDefineAFamilyDifferentlyAreRefused() {
        MetricsRegistry registry = MetricsRegistry.create();
        String members =
                "@MetricFamily(value = \"dogs\", type = MetricType.GAUGE) @Labels(\"kept=true\") Gauge dogs();";
        by(registry, members, "");
        assertThatThrownBy(() -> by(registry, members.replace("kept", "owned"), ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("dogs")
                .hasMessageContaining("labels");
    }

    @Test
    void besideACatalogItsCommonLabelsAreNeeded() {
        String rules = """
                @Catalog("common")
                public interface Rules {
                  @MetricFamily(value = "bites_total", type = MetricType.COUNTER, help = "Bites.")
                  void bitten();
                }
                """;
        assertThatThrownBy(() -> Recorded.by(
                        Compilations.compiler("-Ametricwright.unlisted=allow", Compilations.catalogs("common")),
                        MetricsRegistry.builder().common("node", "n").build(),
                        rules,
                        ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("acme.Rules needs the common label pod");
    }
}
