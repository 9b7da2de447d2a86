package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.generated;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interfaces in unusual places and with unusual names. */
class UnusualSourcesTest {

    private static final String STARTED = "{ @MetricFamily(\"example_starts_total\") void started(); }";

    @Test
    void anInterfaceMayBeNestedInATypeOfEachKind() {
        Compilation compilation = check(
                compiler("-Werror"),
                """
                record Point(int x) { @Catalog("example") interface Rules %1$s }
                """.formatted(STARTED),
                """
                sealed interface Shape { @Catalog("example") interface Rules %1$s record Dot() implements Shape {} }
                """.formatted(STARTED),
                """
                enum Color { RED { @Override int code() { return 1; } }; @Catalog("example") interface Rules %1$s abstract int code(); }
                """.formatted(STARTED),
                """
                @interface Marker { @Catalog("example") interface Rules %1$s }
                """.formatted(STARTED),
                """
                abstract class Outer<T> { interface Middle { record Inner<U>() { @Catalog("example") interface Rules %1$s } } }
                """.formatted(STARTED));
        assertThat(compilation.generatedSourceFiles())
                .extracting(file -> file.getName().replaceAll(".*/", ""))
                .containsExactlyInAnyOrder(
                        "Point_RulesRecorder.java",
                        "Shape_RulesRecorder.java",
                        "Color_RulesRecorder.java",
                        "Marker_RulesRecorder.java",
                        "Outer_Middle_Inner_RulesRecorder.java");
        assertThat(generated(compilation, "Outer_Middle_Inner_RulesRecorder"))
                .contains("final class Outer_Middle_Inner_RulesRecorder implements Outer.Middle.Inner.Rules {");
    }

    @Test
    void aSealedParentIsNoHindranceWhereTheInterfaceItselfIsOpen() {
        check(compiler("-Werror"), """
                @Catalog("example")
                sealed interface Parent permits Rules { // ! not-an-interface
                  @MetricFamily("example_starts_total")
                  void started();
                }
                """, """
                @Labels({})
                non-sealed interface Rules extends Parent {}
                """);
    }

    @Test
    void labelsMayBeEnumsOfRecordsAndOfTheInterfaceItself() {
        check(
                compiler("-Werror"),
                """
                @Catalog("example")
                interface Rules {
                  @MetricFamily("example_modes_total")
                  void switched(Point.Mode mode);
                  @MetricFamily("example_regions_total")
                  void served(Region region);
                  enum Region { @LabelValue("eu-1") HOME }
                }
                """,
                "record Point() { enum Mode { FAST { @Override public String toString() { return \"\"; } }, SLOW } }");
    }

    @Test
    void theDefaultPackageHasRecordersToo() {
        JavaFileObject rules = JavaFileObjects.forSourceString(
                "Rules", "import dev.metricwright.*; @Catalog(\"example\") interface Rules " + STARTED);
        Compilation compilation = compiler("-Werror").compile(rules);
        assertThat(Compilations.diagnostics(compilation)).isEmpty();
        Ecj ecj = Ecj.compile(compiler(), List.of(rules));
        assertThat(ecj.diagnostics()).isEmpty();
        assertThat(ecj.generated("RulesRecorder"))
                .startsWith("import dev.metricwright.MetricsRegistry;")
                .isEqualTo(compilation
                        .generatedSourceFile("RulesRecorder")
                        .map(Compilations::text)
                        .orElseThrow());
    }

    @Test
    void identifiersMayHaveDollars() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_build_info")
                                void $built$(@Label("version") String $version$L);
                                @MetricFamily("example_paths_total")
                                void walked$(@Label("path") Path$ $, @Label("region") String $T);
                                enum Path$ { $W, LONG$ }
                                """, """
                                rules.$built$("1");
                                rules.walked$(Rules.Path$.$W, "eu");
                                """).samples())
                .containsExactlyInAnyOrder(
                        "example_build_info{version=\"1\"} 1", "example_paths_total{path=\"$w\",region=\"eu\"} 1");
    }

    @Test
    void identifiersAndLabelValuesMayBeOfAnyScript() {
        assertThat(Recorded.by("""
                                @MetricFamily("example_build_info")
                                void gebaut(@Label("version") String größe);
                                @MetricFamily("example_paths_total")
                                void 数える(@Label("path") Länder länder, @Label("region") String région);
                                enum Länder { ÖSTERREICH, @LabelValue("日本 \\"\\\\") 日本 }
                                """, """
                                rules.gebaut("№ 5");
                                rules.数える(Rules.Länder.日本, "Île");
                                rules.数える(Rules.Länder.ÖSTERREICH, "Île");
                                """).samples())
                .containsExactlyInAnyOrder(
                        "example_build_info{version=\"№ 5\"} 1",
                        "example_paths_total{path=\"österreich\",region=\"Île\"} 1",
                        "example_paths_total{path=\"日本 \\\"\\\\\",region=\"Île\"} 1");
    }

    @Test
    void soMayTypesAndPaths(@TempDir Path folder) throws IOException {
        String name = System.getProperty("sun.jnu.encoding", "UTF-8");
        if (!Charset.forName(name).newEncoder().canEncode("äß名")) {
            System.out.println("SKIPPED: types and paths of any script, because names of files are in " + name
                    + " here; run with LC_ALL=C.UTF-8");
            return;
        }
        Path catalog = Files.createDirectories(folder.resolve("mit Käse 名")).resolve("maß & zahl.yaml");
        Files.writeString(catalog, "catalog: maß\nfamilies: [{name: mass_total, type: counter, help: Mass.}]\n");
        Compiler compiler = compiler("-Werror", "-Ametricwright.catalogs=" + catalog.getParent());
        JavaFileObject rules = JavaFileObjects.forSourceString("größe.Maß", """
                package größe;
                import dev.metricwright.*;
                @Catalog("maß")
                public interface Maß {
                  @MetricFamily("mass_total")
                  void gezählt();
                }
                """);
        Compilation compilation = compiler.compile(rules);
        assertThat(Compilations.diagnostics(compilation)).isEmpty();
        assertThat(compilation.generatedSourceFile("größe.MaßRecorder")).isPresent();
        Ecj ecj = Ecj.compile(compiler, List.of(rules));
        assertThat(ecj.diagnostics()).isEmpty();
        assertThat(ecj.generated("größe.MaßRecorder"))
                .contains("public final class Ma\\u00dfRecorder implements Ma\\u00df {");
    }
}
