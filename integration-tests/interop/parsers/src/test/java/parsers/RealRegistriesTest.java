package parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import conformance.Program;
import dev.metricwright.exposition.ExpositionFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page with the families of real registries: each is there under its name and type, and parsers accept the page. */
class RealRegistriesTest {

    /** Kept, because a logger that nobody refers to forgets its level. */
    private static final Logger LOG = Logger.getLogger("dev.metricwright.exposition");

    /** The types in OpenMetrics. Both libraries have metrics of the JVM; those depend on the JVM, and some on its use. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("metricwright_foreign_left_out", "counter"),
            Map.entry("metricwright_label_overflow", "counter"),
            Map.entry("metricwright_rejected", "counter"),
            Map.entry("our_build", "info"),
            Map.entry("our_depth", "gauge"),
            Map.entry("our_orders", "counter"),
            Map.entry("our_selects", "unknown"),
            Map.entry("our_wait_seconds", "histogram"),
            Map.entry("simple_build", "info"),
            Map.entry("simple_depth", "gauge"),
            Map.entry("simple_orders", "counter"),
            Map.entry("simple_size_bytes", "summary"),
            Map.entry("simple_state", "stateset"),
            Map.entry("simple_wait_seconds", "histogram"),
            Map.entry("client_both_seconds", "histogram"),
            Map.entry("client_build", "info"),
            Map.entry("client_classic_seconds", "histogram"),
            Map.entry("client_depth", "gauge"),
            Map.entry("client_native_seconds", "histogram"),
            Map.entry("client_orders", "counter"),
            Map.entry("client_size_bytes", "summary"),
            Map.entry("client_state", "stateset"));

    /** The first five are metrics of both libraries, the next two of simpleclient, and the last three of client 1.x. */
    private static final Map<String, String> TYPES_OF_THE_JVM = Map.of(
            "jvm_classes_loaded", "counter",
            "jvm_gc_collection_seconds", "summary",
            "jvm_threads_current", "gauge",
            "jvm_threads_state", "gauge",
            "process_cpu_seconds", "counter",
            "jvm", "info",
            "jvm_memory_bytes_used", "gauge",
            "jvm_memory_used_bytes", "gauge",
            "jvm_compilation_time_seconds", "counter",
            "jvm_runtime", "info");

    @BeforeAll
    static void logNothing() {
        LOG.setLevel(Level.OFF); // the names of the JVM that both libraries use
    }

    @AfterAll
    static void logAgain() {
        LOG.setLevel(null);
    }

    private static byte[] page(ExpositionFormat format) throws Exception {
        return ForeignPage.of(RealRegistries.scrapes(), format);
    }

    private static Map<String, ReadFamily> readByPython(ExpositionFormat format) throws Exception {
        Optional<Path> python = PythonReader.python();
        if (python.isEmpty()) {
            System.out.println("SKIPPED: real registries are not read by Python's parsers, since"
                    + " python3-prometheus-client is not installed");
        }
        assumeTrue(python.isPresent());
        try (PythonReader reader = PythonReader.start(python.get())) {
            return reader.readWithExtras(format, new String(page(format), StandardCharsets.UTF_8));
        }
    }

    private static Map<String, String> types(Map<String, ReadFamily> read) {
        Map<String, String> types = new TreeMap<>();
        read.forEach((name, family) -> types.put(name, family.type()));
        return types;
    }

    private static boolean isOfTheJvm(String family) {
        return family.matches("(jvm|process)(_.*)?");
    }

    private static void assertTypes(Map<String, ReadFamily> read, Map<String, String> own, Map<String, String> jvm) {
        Map<String, String> types = types(read);
        assertThat(types).containsAllEntriesOf(jvm);
        types.keySet().removeIf(RealRegistriesTest::isOfTheJvm);
        assertThat(types).isEqualTo(own);
    }

    @Test
    void openMetricsHasEachFamilyWithItsType() throws Exception {
        Map<String, ReadFamily> read = readByPython(ExpositionFormat.OPENMETRICS);

        assertTypes(read, TYPES, TYPES_OF_THE_JVM);
        assertSamples(read);
    }

    /** Infos and states are gauges in the text format, and the creation time of a counter is a gauge of its own. */
    @Test
    void prometheusTextHasEachFamilyWithTheTypeThatItHasThere() throws Exception {
        Map<String, ReadFamily> read = readByPython(ExpositionFormat.PROMETHEUS_TEXT);

        Map<String, String> own = inText(TYPES);
        own.put("our_selects", "counter");
        own.put("simple_orders_created", "gauge");
        own.put("simple_size_bytes_created", "gauge");
        own.put("simple_wait_seconds_created", "gauge");
        assertTypes(read, own, inText(TYPES_OF_THE_JVM));
        assertSamples(read);
    }

    private static Map<String, String> inText(Map<String, String> types) {
        Map<String, String> shown = new TreeMap<>();
        types.forEach((name, type) -> {
            switch (type) {
                case "info" -> shown.put(name + "_info", "gauge");
                case "stateset" -> shown.put(name, "gauge");
                default -> shown.put(name, type);
            }
        });
        return shown;
    }

    private static void assertSamples(Map<String, ReadFamily> read) {
        assertThat(read.get("our_orders").samples())
                .isEqualTo(Map.of(
                        new Sample("our_orders_total", Map.of("store", "north")), 3.0,
                        new Sample("our_orders_total", Map.of("store", "south")), 3.0));
        Sample ofSimpleclient = new Sample("simple_orders_total", Map.of("kind", "a \"b\"\\"));
        assertThat(read.get("simple_orders").samples()).containsEntry(ofSimpleclient, 1.0);
        Sample ofClient1 = new Sample("client_orders_total", Map.of("kind", "a \"b\"\\"));
        assertThat(read.get("client_orders").samples()).containsEntry(ofClient1, 1.0);
        assertThat(read.get("client_native_seconds").samples())
                .as("a native histogram has the bucket of all observations")
                .isEqualTo(Map.of(
                        new Sample("client_native_seconds_bucket", Map.of("le", "+Inf")), 1.0,
                        new Sample("client_native_seconds_count", Map.of()), 1.0,
                        new Sample("client_native_seconds_sum", Map.of()), 0.3));
        for (String reason : new String[] {"failed", "invalid"}) {
            Sample leftOut =
                    new Sample("metricwright_foreign_left_out_total", Map.of("store", "north", "reason", reason));
            assertThat(read.get("metricwright_foreign_left_out").samples()).containsEntry(leftOut, 0.0);
        }
    }

    @Test
    void promtoolAcceptsTheText(@TempDir Path folder) throws Exception {
        assumeTrue(Program.isInstalled("promtool", "real registries are not read by promtool"));
        Path text = Files.write(folder.resolve("metrics.txt"), page(ExpositionFormat.PROMETHEUS_TEXT));

        Program.Ended promtool = Program.run(text, "promtool", "check", "metrics");

        // 3: promtool read everything, and has advice about names; 1: it could not read the text.
        assertThat(promtool.exit()).isEqualTo(3);
        assertThat(promtool.output()).containsExactly("our_selects counter metrics should have \"_total\" suffix");
    }
}
