package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.checkOnJavac;
import static dev.metricwright.processor.Compilations.classPathWith;
import static dev.metricwright.processor.Compilations.classes;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.generated;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Methods that an interface inherits from class files, which have no positions and may lack parameter names. */
class CompiledParentsTest {

    private static final String COMPILED = """
            @Catalog("example")
            public interface Parent {
              @MetricFamily("example_build_info")
              void built(String version);
              @MetricFamily("example_starts_total")
              void started(long times);
              @MetricFamily("example_mail_total")
              void mailed(@Label("email") String to);
            }
            """;

    private static final String CHILD = """

            @Labels({})
            interface Child extends Parent { // ! label-names-unavailable
            }
            """;

    @Test
    void theTypeArgumentsOfAGenericParentAreFilledIn() {
        Path parents = classes(List.of("-parameters"), """
                public interface Middle<V> extends Top<String, V> {}
                """, """
                @Catalog("example")
                public interface Top<L, V> {
                  @MetricFamily("example_build_info")
                  void built(L version);
                  @MetricFamily("example_handshake_seconds")
                  void shook(V time);
                }
                """);
        Compilation compilation = checkOnJavac(compiler("-Werror").withClasspath(classPathWith(parents)), """
                @Labels({})
                interface Rules extends Middle<Duration> {}
                """);
        assertThat(generated(compilation, "RulesRecorder"))
                .contains("public void built(String version)", "public void shook(Duration time)");
    }

    @Test
    void ofAClassFileTheNamesOfParametersMayBeLost() {
        Path without = classes(List.of(), COMPILED);
        Compilation compilation = check(compiler().withClasspath(classPathWith(without)), CHILD);
        assertThat(messages(compilation))
                .containsExactly(
                        "label-names-unavailable: the class file lacks the parameter names of built(); compile the interface with -parameters, put @Label on each parameter that is a label, or declare the method again in your own interface (in Parent.built(), which has no source here)");
    }

    @Test
    void namesThatNobodyNeedsMayBeLost() {
        Path without = classes(List.of(), """
                @Catalog("example")
                public interface Parent {
                  @MetricFamily("example_mail_total")
                  void mailed(@Label("email") String to, long times);
                  @MetricFamily("example_up")
                  void up(boolean up);
                  @MetricFamily("example_build_info")
                  @Labels("version=1")
                  void built();
                }
                """);
        check(compiler("-Werror").withClasspath(classPathWith(without)), CHILD.replaceAll("// .*", ""));
    }

    @Test
    void aListedFlagNeedsItsName() {
        Path without = classes(List.of(), """
                @Catalog("example")
                public interface Parent {
                  @MetricFamily("example_cache_hits_total")
                  @Labels("shared")
                  void hit(boolean shared);
                }
                """);
        check(compiler().withClasspath(classPathWith(without)), CHILD);
    }

    @Test
    void withParametersTheyAreKept() {
        Path with = classes(List.of("-parameters"), COMPILED);
        checkOnJavac(compiler("-Werror").withClasspath(classPathWith(with)), CHILD.replaceAll("// .*", ""));
    }

    /** Other languages have other keywords. Here, a class file of Java gets a name that Java itself does not allow. */
    @Test
    void aParameterMayBeNamedLikeAKeyword() throws IOException {
        Path compiled = classes(List.of("-parameters"), """
                @Catalog("example")
                public interface Parent {
                  @MetricFamily("example_starts_total")
                  void started(long clazz);
                  @MetricFamily("example_build_info")
                  void built(@Label("version") String clazz);
                  @RemovesSeries
                  void gone(@Label("version") String clazz);
                }
                """);
        Path file = compiled.resolve("acme/Parent.class");
        Charset bytes = StandardCharsets.ISO_8859_1;
        Files.writeString(file, Files.readString(file, bytes).replace("clazz", "class"), bytes);
        Compilation compilation =
                checkOnJavac(compiler("-Werror").withClasspath(classPathWith(compiled)), CHILD.replaceAll("// .*", ""));
        assertThat(generated(compilation, "ChildRecorder"))
                .contains(
                        "public void started(long class_) {",
                        "public void built(String class_) {",
                        "public void gone(String class_) {");
        assertThat(Ecj.compile(compiler().withClasspath(classPathWith(compiled)), sources(CHILD))
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void whatHasNoSourceIsReportedAtTheInterfaceAndNamed() {
        Path compiled = classes(List.of("-parameters"), """
                @Catalog("example")
                public interface Parent {
                  @MetricFamily("example_starts")
                  void started();
                  @MetricFamily("example_build_info")
                  @Labels("verison")
                  void built(String version);
                  @MetricFamily(value = "example_batch_size", buckets = {2, 1})
                  void batch(long items);
                }
                """);
        Compilation compilation = checkOnJavac(compiler().withClasspath(classPathWith(compiled)), """

                @Labels({})
                interface Child extends Parent {} // ! unknown-family, unknown-label, bucket-order
                """);
        assertThat(messages(compilation))
                .allMatch(message ->
                        message.matches(".* \\(in Parent\\.(started|built|batch)\\(\\), which has no source here\\)"));
    }
}
