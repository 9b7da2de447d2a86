package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.diagnostics;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.read.CatalogLibrary;
import dev.metricwright.cli.scaffold.Scaffold;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Recorders of whole catalogs and of many generated interfaces: each compiler of each JDK compiles them without a
 * warning, and all write the same bytes. The files {@code golden/*.sha256} contain a checksum of all recorders
 * together.
 */
class ManyInterfacesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @ValueSource(strings = {"portunus", "ops-proxy", "bff", "pipelock", "hexon"})
    void ofAReferenceCatalog(String name) throws IOException {
        CatalogLibrary library = new CatalogLibrary(List.of(), ManyInterfacesTest.class.getClassLoader());
        List<JavaFileObject> sources = new ArrayList<>();
        Scaffold.of(library.find(name).catalog().orElseThrow(), "com.acme.gate", Severities.DEFAULT)
                .files()
                .forEach((file, source) -> sources.add(
                        JavaFileObjects.forSourceString("com.acme.gate." + file.replace(".java", ""), source)));
        expect(name, sources);
    }

    @Test
    void ofGeneratedInterfaces() throws IOException {
        Random random = new Random(12);
        List<JavaFileObject> sources = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            String type = "Metrics" + i;
            sources.add(
                    JavaFileObjects.forSourceString("acme.p" + i % 60 + "." + type, generated(type, i % 60, random)));
        }
        expect("generated", sources);
    }

    private static void expect(String name, List<JavaFileObject> sources) throws IOException {
        Compiler compiler = compiler("-Werror", "-Ametricwright.severity=series-budget:off");
        Compilation compilation = compiler.compile(sources);
        assertThat(diagnostics(compilation)).as("javac").isEmpty();
        Ecj ecj = Ecj.compile(compiler, sources);
        assertThat(ecj.diagnostics()).as("ECJ").isEmpty();
        Map<String, String> recorders = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            String type = file.getName()
                    .replaceFirst("^/?SOURCE_OUTPUT/", "")
                    .replace(".java", "")
                    .replace('/', '.');
            recorders.put(type, Compilations.text(file));
            assertThat(ecj.generated(type)).isEqualTo(recorders.get(type));
        }
        String checksum =
                recorders.size() + " recorders, SHA-256 " + sha256(String.join("", recorders.values())) + "\n";
        Path golden = GOLDEN.resolve(name + ".sha256");
        if ("write".equals(System.getProperty("metricwright.golden"))) {
            Files.writeString(golden, checksum);
        }
        assertThat(checksum).isEqualTo(Files.readString(golden));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Methods; {@code %1$s} is replaced by the name of a variable, and {@code %2$d} by the number of the method. */
    private static final List<String> METHODS = List.of(
            "@MetricFamily(\"example_starts_total\") void m%2$d();",
            "@MetricFamily(\"example_starts_total\") void m%2$d(long %1$s);",
            "@MetricFamily(\"example_starts_total\") Counter m%2$d();",
            "@MetricFamily(\"example_busy_seconds_total\") void m%2$d(Duration %1$s);",
            "@MetricFamily(\"example_busy_seconds_total\") void m%2$d(@Nanos long %1$s);",
            "@MetricFamily(\"example_rule_bytes_in_total\") @Labels({\"client\", \"rule\", \"owner\"})"
                    + " void m%2$d(@Label(\"rule\") String %1$s, String client, String owner, long bytes);",
            "@MetricFamily(\"example_rule_bytes_in_total\") @Labels({\"client=a\", \"rule=\", \"owner=b\"})"
                    + " void m%2$d(long %1$s);",
            "@MetricFamily(\"example_rule_active_connections\") @Labels({\"client\", \"rule\", \"owner\"})"
                    + " Gauge m%2$d(String client, @Label(\"rule\") Zone %1$s, String owner);",
            "@MetricFamily(\"example_reject_total\") @Labels({\"client\", \"rule=\", \"owner\", \"reason\"})"
                    + " void m%2$d(@Label(\"client\") int %1$s, String owner, Reason reason);",
            "@MetricFamily(\"example_operator_requests_total\") @Labels({\"outcome=deny\", \"reason\"})"
                    + " void m%2$d(@Label(\"reason\") Refusal %1$s);",
            "@MetricFamily(\"example_mirror_errors_total\") @Labels({\"kind=http_error\", \"status_code\"})"
                    + " void m%2$d(@Label(\"status_code\") int %1$s);",
            "@MetricFamily(value = \"example_peek_duration_seconds\", buckets = {2e-3, 0.1, 1, 3})"
                    + " void m%2$d(String client, int port, Duration %1$s);",
            "@MetricFamily(\"example_handshake_seconds\") Timing m%2$d();",
            "@MetricFamily(\"example_handshake_seconds\") void m%2$d(@Nanos long %1$s);",
            "@MetricFamily(\"example_writer_lag_seconds\") void m%2$d(Duration %1$s);",
            "@MetricFamily(\"example_build_info\") void m%2$d(@Label(\"version\") String %1$s);",
            "@RemovesSeries void m%2$d(@Label(\"client\") String %1$s);",
            "@RemovesSeries void m%2$d(@Label(\"rule\") Zone %1$s, String client);",
            "default void m%2$d(String %1$s) {}");

    private static final List<String> VARIABLES =
            List.of("value", "registry", "String", "exampleStartsTotal", "$", "größe", "Override", "m1", "of");

    private static final List<String> NESTED = List.of(
            "",
            "",
            "",
            "class CounterTable {}",
            "interface Override {}",
            "long FamilyDefinition = 1;",
            "@interface Generated {}",
            "enum LabelDefinition { A }");

    private static String generated(String type, int part, Random random) {
        List<String> methods = new ArrayList<>(METHODS);
        Collections.shuffle(methods, random);
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            String variable = VARIABLES.get(random.nextInt(VARIABLES.size()));
            members.append("  ").append(methods.get(i).formatted(variable, i)).append('\n');
        }
        return """
                package acme.p%d;
                import dev.metricwright.*;
                import java.time.Duration;
                @Catalog("example")
                %sinterface %s {
                %s
                  @MetricFamily("example_up") void up(boolean up);
                  @MetricFamily("example_rule_active_connections") Gauge active(String client, String rule, String owner);
                  enum Zone { A, @LabelValue("größer als 5 €") B }
                  enum Reason { CONN_RATE, CONN_CONCURRENT, @LabelValue("udp-flow.rate") UDP }
                  enum Refusal { EXPIRED, FORBIDDEN }
                  %s
                }
                """.formatted(
                part, random.nextBoolean() ? "public " : "", type, members, NESTED.get(random.nextInt(NESTED.size())));
    }
}
