package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.diagnostics;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.metricwright.MetricsRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interfaces whose recorders come near the limits of a class file: 65,535 constants, and 64 KB of code per method. */
class LargeInterfacesTest {

    @TempDir
    private Path folder;

    private Compiler against(String labels, int families, IntFunction<String> family) throws IOException {
        Path catalog = Files.writeString(
                folder.resolve("big.yaml"),
                "catalog: big\nlabels:\n%s\nfamilies:\n%s".formatted(labels, each(families, family)));
        return compiler("-Werror", "-Ametricwright.catalogs=" + catalog);
    }

    private static String each(int number, IntFunction<String> text) {
        return IntStream.range(0, number).mapToObj(text).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String rules(List<String> constants, int methods, IntFunction<String> method) {
        return "@Catalog(\"big\")\npublic interface Rules {\nenum Value { "
                + String.join(", ", constants).toUpperCase(Locale.ROOT) + " }\n" + each(methods, method) + "}\n";
    }

    private static void compiles(Compiler compiler, String... texts) {
        assertThat(diagnostics(compiler.compile(sources(texts)))).as("javac").isEmpty();
        assertThat(Ecj.compile(compiler, sources(texts)).diagnostics())
                .as("ECJ")
                .isEmpty();
    }

    private static List<String> values(int number) {
        return IntStream.range(0, number).mapToObj(i -> "v" + i).toList();
    }

    @Test
    void nineCountersOfTwoHundredAndFiftyValuesStartAtZero() throws IOException {
        List<String> values = values(250);
        Compiler compiler = against(
                "  country: {values: " + values + "}",
                9,
                i -> "  - {name: thing%d_total, type: counter, help: Things., labels: {country: {}}}".formatted(i));
        String rules =
                rules(values, 9, i -> "@MetricFamily(\"thing%1$d_total\") void thing%1$d(Value country);".formatted(i));
        List<String> samples = Recorded.by(compiler, MetricsRegistry.create(), rules, "rules.thing8(Rules.Value.V249);")
                .samples();
        assertThat(samples)
                .filteredOn(sample -> sample.startsWith("thing"))
                .hasSize(9 * 250)
                .contains("thing8_total{country=\"v248\"} 0", "thing8_total{country=\"v249\"} 1");
    }

    @Test
    void aThousandFamiliesOfSeveralLabelsFit() throws IOException {
        Compiler compiler = against(
                "  host: {max: 8}\n  value: {values: [v0, v1]}",
                1000,
                i -> ("  - {name: thing%1$d_seconds, type: histogram, unit: seconds, help: Time of %1$d.,"
                                + " labels: {host: {}, value: {}}, buckets: {bounds:"
                                + " [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]}}")
                        .formatted(i));
        compiles(
                compiler,
                rules(
                        values(2),
                        1000,
                        i ->
                                "@MetricFamily(\"thing%1$d_seconds\") void thing%1$d(String host, Value value, Duration took);"
                                        .formatted(i)));
    }

    @Test
    void anEnumOfThreeThousandConstantsFits() throws IOException {
        List<String> values = values(3000);
        Compiler compiler = against(
                "  value: {values: " + values + "}",
                1,
                i -> "  - {name: things_total, type: counter, help: Things., labels: {value: {}}}");
        String rules = rules(values, 1, i -> "@MetricFamily(\"things_total\") void thing(Value value);");
        assertThat(Recorded.by(compiler, MetricsRegistry.create(), rules, "rules.thing(Rules.Value.V2999);")
                        .samples())
                .filteredOn(sample -> sample.startsWith("things"))
                .hasSize(3000)
                .contains("things_total{value=\"v2999\"} 1");
    }

    /** The interface has a single method, so it could not be split. */
    @Test
    void aLabelOfNineThousandValuesFits() throws IOException {
        List<String> values = values(9000);
        Compiler compiler = against(
                "  value: {values: " + values + "}",
                1,
                i -> "  - {name: things_total, type: counter, help: Things., labels: {value: {}}}");
        String rules =
                rules(List.of("v0", "v8999"), 1, i -> "@MetricFamily(\"things_total\") void thing(Value value);");
        assertThat(Ecj.compile(compiler, sources(rules)).diagnostics()).isEmpty();
        assertThat(Recorded.by(compiler, MetricsRegistry.create(), rules, "rules.thing(Rules.Value.V8999);")
                        .samples())
                .containsExactlyInAnyOrder("things_total{value=\"v0\"} 0", "things_total{value=\"v8999\"} 1");
    }

    @Test
    void theLargestRecorderThatIsAcceptedFits() throws IOException {
        int families = 3250;
        compiles(counters(families), rules(List.of(), families, LargeInterfacesTest::counter));
    }

    @Test
    void aLargerRecorderIsRefusedWithoutOtherErrors() throws IOException {
        int families = 3300;
        Compilation compilation =
                counters(families).compile(sources(rules(List.of(), families, LargeInterfacesTest::counter)));
        assertThat(messages(compilation))
                .containsExactly(
                        "recorder-size: the recorder of Rules would need about 67,000 constants, but the limit of Java is 65,535; split the interface into several interfaces");
    }

    private Compiler counters(int number) throws IOException {
        return against(
                "  unused: {max: 1}",
                number,
                i -> "  - {name: thing%1$d_total, type: counter, help: Things of kind %1$d.}".formatted(i));
    }

    private static String counter(int i) {
        return "@MetricFamily(\"thing%1$d_total\") void thing%1$d();".formatted(i);
    }
}
