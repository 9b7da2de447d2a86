package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.diagnostics;
import static dev.metricwright.processor.Compilations.generated;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of users that conflict with names that recorders need, and texts that could end a string or a comment. */
class HostileNamesTest {

    private static final String RULES = """
            @Catalog("example")
            public interface Rules {
              @MetricFamily("example_starts_total") void started();
              @MetricFamily("example_reject_total")
              @Labels({"client", "rule=", "owner", "reason"})
              void rejected(java.lang.String client, java.lang.String owner, Reason reason);
              @MetricFamily(value = "example_peek_duration_seconds", buckets = {0.1, 1, 3})
              void peeked(java.lang.String client, int port, Duration took);
              @StartsSeries void started(java.lang.String client, java.lang.String rule, java.lang.String owner);
              @RemovesSeries void gone(java.lang.String client);
              @RemovesSeries void closed(int port);
              enum Reason { CONN_RATE, CONN_CONCURRENT }
              %s
            }
            """;

    /** Compiles with both compilers without a warning, to the same recorder. */
    private static String recorder(String... texts) {
        return recorder(compiler("-Werror"), texts);
    }

    private static String recorder(Compiler compiler, String... texts) {
        List<JavaFileObject> sources = sources(texts);
        Compilation compilation = compiler.compile(sources);
        assertThat(diagnostics(compilation)).as("javac").isEmpty();
        Ecj ecj = Ecj.compile(compiler, sources);
        assertThat(ecj.diagnostics()).as("ECJ").isEmpty();
        String written = generated(compilation, "RulesRecorder");
        assertThat(ecj.generated("acme.RulesRecorder")).isEqualTo(written);
        return written;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String",
                "Override",
                "SuppressWarnings",
                "Integer",
                "Generated",
                "MetricsRegistry",
                "CounterTable",
                "CounterCell",
                "KeySpace",
                "StartValues",
                "FamilyDefinition",
                "LabelDefinition",
                "SelfMetrics",
                "EnumLabel",
                "Reason"
            })
    void aTypeOfThePackageMayHaveTheNameOfAnyTypeThatARecorderNames(String name) {
        recorder(RULES.formatted(""), "final class " + name + " {}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String",
                "Override",
                "SuppressWarnings",
                "Integer",
                "Generated",
                "MetricsRegistry",
                "CounterTable",
                "CounterCell",
                "KeySpace",
                "StartValues",
                "FamilyDefinition",
                "LabelDefinition",
                "SelfMetrics",
                "EnumLabel",
                "Rules"
            })
    void soMayANestedTypeAndAConstantOfTheInterfaceOrAParent(String name) {
        String parent = "interface Parent { %s }";
        if (!name.equals("Rules")) { // A type cannot enclose a type of the same name.
            recorder(RULES.formatted("class " + name + " {}"));
        }
        recorder(RULES.formatted("long " + name + " = 1;"));
        recorder(
                RULES.replace("Rules {", "Rules extends Parent {").formatted(""),
                parent.formatted("class " + name + " {}"));
        recorder(
                RULES.replace("Rules {", "Rules extends Parent {").formatted(""),
                parent.formatted("long " + name + " = 1;"));
    }

    @Test
    void aNestedTypeMayHideOneOfThePackageThatAMethodNames() {
        assertThat(recorder("""
                        @Catalog("example")
                        public interface Rules extends Parent {
                          @MetricFamily("example_modes_total") void switched(acme.Mode mode);
                        }
                        """, "interface Parent { enum Mode { WRONG } }", "public enum Mode { FAST, SLOW }"))
                .contains("public void switched(acme.Mode mode) {", "acme.Mode.values()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry",
                "String",
                "exampleStartsTotal",
                "$",
                "$L",
                "acme",
                "Override",
                "RulesRecorder",
                "größe"
            })
    void parametersMayHaveTheNameOfAnything(String name) {
        recorder("""
                @Catalog("example")
                public interface Rules {
                  @MetricFamily("example_starts_total") void started(long %1$s);
                  @MetricFamily("example_peek_duration_seconds")
                  void peeked(@Label("client") String %1$s, @Label("port") int port, Duration took);
                  @RemovesSeries void gone(@Label("client") String %1$s);
                  @RemovesSeries void closed(@Label("port") int %1$s);
                  @MetricFamily(value = "example_peek_duration_seconds", buckets = {0.1, 1, 3})
                  void peeked(@Label("client") Client %1$s, @Label("port") int port, Duration took);
                  enum Client { A, B }
                }
                """.formatted(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "dev"})
    void evenThatOfAPackageWhoseTypesMustBeNamedInWhole(String name) {
        recorder("""
                @Catalog("example")
                public interface Rules {
                  class String {}
                  class KeySpace {}
                  class CounterCell {}
                  @MetricFamily("example_starts_total") void started(long %1$s);
                  @MetricFamily("example_paths_total") @Labels({"path", "region=eu"})
                  void walked(@Label("path") Path %1$s);
                  @StartsSeries void begun(@Label("path") Path %1$s);
                  enum Path { LONG, SHORT }
                }
                """.formatted(name));
    }

    /** The fields of a recorder are named after the families. */
    @ParameterizedTest
    @ValueSource(strings = {"java", "dev", "acme", "string"})
    void soMayAFamily(String name, @TempDir Path folder) throws IOException {
        Path catalog = Files.writeString(
                folder.resolve("catalog.yaml"),
                "catalog: example\nfamilies: [{name: %s, type: gauge, help: h, labels: {mode: {values: [fast]}}}]"
                        .formatted(name));
        recorder(
                compiler("-Werror", "-Ametricwright.catalogs=" + catalog),
                """
                @Catalog("example")
                public interface Rules extends Parent {
                  class String {}
                  class KeySpace {}
                  class GaugeCell {}
                  class FamilyDefinition {}
                  @MetricFamily("%s") void set(acme.Mode mode, long value);
                }
                """.formatted(name),
                "interface Parent { class Mode {} }",
                "enum Mode { FAST }");
    }

    /** Otherwise the compiler would also report errors in the recorder, in addition to the mistake in the interface. */
    @Test
    void aTypeOfJavaLangIsNamedInWholeWhereThePackageHidesIt() {
        List<JavaFileObject> sources = sources(
                "@Catalog(\"example\") public interface Rules {"
                        + "@MetricFamily(\"example_starts_total\") void started(java.lang.Integer boxed); }",
                "final class Integer {}");
        assertThat(diagnostics(compiler().compile(sources))).containsExactly("error acme/Rules.java:1 method-shape");
        Ecj ecj = Ecj.compile(compiler(), sources);
        assertThat(ecj.diagnostics()).containsExactly("error acme/Rules.java:1 method-shape");
        assertThat(ecj.generated("acme.RulesRecorder")).contains("public void started(java.lang.Integer boxed)");
    }

    @Test
    void typesMayHaveDollars() {
        assertThat(recorder("""
                        @Catalog("example")
                        public interface Rules {
                          @MetricFamily("example_modes_total") void switched(Mode$$ mode);
                          enum Mode$$ { FAST, SLOW }
                        }
                        """)).contains("Rules.Mode$$.values()");
    }

    @Test
    void textsEndNoStringAndNoComment(@TempDir Path folder) throws IOException {
        Path catalog = Files.writeString(folder.resolve("hostile.yaml"), """
                catalog: hostile
                families:
                  - name: hostile_total
                    type: counter
                    help: "*/ \\"quoted\\" \\\\u0022 \\\\\\\\ $T $$ \\t \\u0001 \\u007f é \\U0001F600 \\u2028 end\\\\"
                    labels: {outcome: {values: ["*/", '"', "\\\\u0041", "$S", "é", "\\U0001F600", "a\\nb", "\\u2028"]}}
                """);
        String written = recorder(compiler("-Werror", "-Ametricwright.catalogs=" + catalog), """
                @Catalog("hostile")
                public interface Rules {
                  @MetricFamily("hostile_total") void recorded(Outcome outcome);
                  enum Outcome {
                    @LabelValue("*/") A, @LabelValue("\\"") B, @LabelValue("\\\\u0041") C, @LabelValue("$S") D,
                    @LabelValue("\\u00e9") E, @LabelValue("\\ud83d\\ude00") F, @LabelValue("a\\nb") G, @LabelValue("\\u2028") H
                  }
                }
                """);
        assertThat(written)
                .contains(
                        ".help(\"*/ \\\"quoted\\\" \\\\u0022 \\\\\\\\ $T $$ \\t \\u0001 \\u007f \\u00e9 \\ud83d\\ude00 \\u2028 end\\\\\")");
        assertThat(written).matches("[\\x00-\\x7e]*");
    }

    @Test
    void aCommentLeavesOutWhatIsNotAscii() {
        JavaFileObject sources = JavaFileObjects.forSourceString("acme.R\u00e4der", """
                package acme;
                @dev.metricwright.Catalog("example")
                public interface R\u00e4der {
                  @dev.metricwright.MetricFamily("example_starts_total") void started();
                }
                """);
        Compilation compilation = compiler("-Werror").compile(sources);
        assertThat(diagnostics(compilation)).isEmpty();
        assertThat(compilation.generatedSourceFiles())
                .singleElement()
                .extracting(Compilations::text)
                .asString()
                .contains(" * Generated; do not edit.\n", "class R\\u00e4derRecorder implements R\\u00e4der {");
    }
}
