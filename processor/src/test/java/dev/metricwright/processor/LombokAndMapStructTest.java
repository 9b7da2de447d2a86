package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.catalogs;
import static dev.metricwright.processor.Compilations.classPathWith;
import static dev.metricwright.processor.JavacProcess.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapstruct.ap.MappingProcessor;

/**
 * Lombok, which changes sources, and MapStruct, which waits for generated types, in one compilation with the processor.
 */
class LombokAndMapStructTest {

    private static final List<JavaFileObject> SOURCES = Compilations.sources(
            """
            @Catalog("example")
            public interface Rules {
              @MetricFamily("example_modes_total")
              void switched(Mode mode);
            }
            """,
            "@org.mapstruct.Mapper public interface Views { View view(Row row); }",
            "public record Row(String name, int count) {}",
            "public record View(String name, long count) {}");

    private static final List<JavaFileObject> LOMBOK = Compilations.sources("""
            @lombok.Getter
            @lombok.RequiredArgsConstructor
            public enum Mode {
              FAST("f"), SLOW("s");
              private final String code;
            }
            """, """
            @lombok.RequiredArgsConstructor
            public final class Service {
              private final Rules rules;
              private final Views views;
              public static String run(MetricsRegistry registry) {
                return new Service(new RulesRecorder(registry), new ViewsImpl()).run(Mode.FAST);
              }
              private String run(Mode mode) {
                rules.switched(mode);
                return mode.getCode() + views.view(new Row("r", 7)).count();
              }
            }
            """);

    private static final List<JavaFileObject> WITHOUT_LOMBOK =
            Compilations.sources("public enum Mode { FAST, SLOW }", """
            final class Service {
              final Rules rules = new RulesRecorder(MetricsRegistry.create());
              final Views views = new ViewsImpl();
            }
            """);

    @ParameterizedTest
    @ValueSource(strings = {"ours, lombok, mapstruct", "mapstruct, lombok, ours"})
    void eachDoesItsPartWhicheverComesFirst(String order, @TempDir Path folder) throws Exception {
        JavacProcess javac = JavacProcess.run(
                folder,
                Stream.concat(SOURCES.stream(), LOMBOK.stream()).toList(),
                "-Xlint:all,-processing",
                "-Werror",
                "-cp",
                path("ours", "lombok", "mapstruct"),
                "-processorpath",
                path(order.split(", ")));
        assertThat(javac.exit()).as(javac.said()).isZero();
        MetricsRegistry registry = MetricsRegistry.create();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(loader.loadClass("acme.Service")
                            .getMethod("run", MetricsRegistry.class)
                            .invoke(null, registry))
                    .isEqualTo("f7");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExpositionFormat.PROMETHEUS_TEXT.write(registry, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\nexample_modes_total{mode=\"fast\"} 1\n");
    }

    /** {@code val} is not an annotation: no annotation of Lombok calls it, and javac must not skip it either. */
    @ParameterizedTest
    @ValueSource(strings = {"ours, lombok", "lombok, ours"})
    void lombokSeesSourcesWithoutItsAnnotations(String order, @TempDir Path folder) throws Exception {
        JavacProcess javac = JavacProcess.run(
                folder,
                Compilations.sources(
                        Compilations.rules("@MetricFamily(\"example_starts_total\") void started();\n"),
                        "class Length { int of() { lombok.val text = \"abc\"; return text.length(); } }"),
                "-cp",
                path("ours", "lombok"),
                "-processorpath",
                path(order.split(", ")));
        assertThat(javac.exit()).as(javac.said()).isZero();
        assertThat(folder.resolve("acme/RulesRecorder.class")).exists();
    }

    /** With ECJ, Lombok is not a processor but an agent of the virtual machine, and is left out. */
    @Test
    void withEcjMapStructDoesSo() {
        List<JavaFileObject> sources =
                Stream.concat(SOURCES.stream(), WITHOUT_LOMBOK.stream()).toList();
        List<Processor> processors = List.of(new MappingProcessor(), new MetricwrightProcessor());
        List<Processor> reversed = List.of(new MetricwrightProcessor(), new MappingProcessor());
        for (List<Processor> order : List.of(processors, reversed)) {
            Ecj ecj = Ecj.compile(
                    List.of(catalogs("example")), classPathWith(), sources, order.toArray(Processor[]::new));
            assertThat(ecj.diagnostics()).isEmpty();
            assertThat(ecj.generated("acme.RulesRecorder")).contains("implements Rules");
            assertThat(ecj.generated("acme.ViewsImpl")).contains("implements Views");
        }
    }
}
