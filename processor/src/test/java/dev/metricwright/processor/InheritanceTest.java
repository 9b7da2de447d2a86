package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.catalogs;
import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Methods that an interface inherits, from sources and from class files. */
class InheritanceTest {

    @Test
    void anInheritedMethodCountsWithTheDefaultsOfTheInterfaceThatDeclaresIt() {
        check(compiler(catalogs("example", "second"), "-Werror"), """
                @Catalog("second")
                interface Parent {
                  @MetricFamily("second_stops_total")
                  void stopped();
                }
                """, """
                @Labels({"path", "region=home"})
                @Catalog("example")
                interface Other {
                  @MetricFamily("example_places_total")
                  void seen(String path);
                }
                """, """
                @Catalog("example")
                @Labels("version")
                interface Rules extends Parent, Other {
                  @MetricFamily("example_build_info")
                  void built(String version);
                }
                """);
    }

    @Test
    void whatIsWrongWithAnInheritedMethodIsReportedWhereItIsDeclaredAndOnce() {
        check("""
                @Catalog("example")
                interface Parent {
                  @MetricFamily("example_build_info")
                  void built(
                      String verison); // ! unknown-label
                }
                """, """
                @Labels({})
                interface One extends Parent {}
                """, """
                @Labels({})
                interface Two extends Parent {}
                """);
    }

    @Test
    void aRedeclarationReplacesWhatItOverrides() {
        check("""
                @Catalog("example")
                interface Parent {
                  @MetricFamily("example_starts_total")
                  void counted(String version);  // ! unknown-label
                  @MetricFamily("example_starts_total")
                  void left(String version);  // ! unknown-label
                  void withoutFamily(); // ! method-shape
                }
                """, """
                @Catalog("example")
                interface Rules extends Parent {
                  @Override
                  @MetricFamily("example_build_info")
                  void counted(String version);
                  @Override
                  default void left(String version) {}
                  @Override
                  @MetricFamily("example_starts_total")
                  void withoutFamily();
                }
                """);
    }

    @Test
    void aGenericParentWithoutAnnotationsIsRedeclared() {
        check(compiler("-Werror"), """
                interface Parent<L> {
                  void built(L version);
                }
                """, """
                @Catalog("example")
                interface Rules extends Parent<String> {
                  @Override
                  @MetricFamily("example_build_info")
                  void built(String version);
                }
                """);
    }

    @Test
    void overloadsAreMethodsOfTheirOwn() {
        check("""
                @Catalog("example")
                interface Rules {
                  @MetricFamily("example_starts_total")
                  void started();
                  @MetricFamily("example_starts_total")
                  void started(long times);
                  @MetricFamily("example_starts_total")
                  void started(boolean times); // ! method-shape
                }
                """);
    }

    @Test
    void aDiamondThatAgreesIsOneMethodOneThatContradictsItselfIsReported() {
        String left = """
                @Catalog("example")
                interface Left {
                  @MetricFamily("example_places_total")
                  void seen(String path, String region, long times);
                }
                """;
        check(compiler("-Werror"), left, """
                @Catalog("example")
                interface Right {
                  @MetricFamily("example_places_total")
                  void seen(String PATH, String region, long n);
                }
                """, """
                @Catalog("example")
                interface Rules extends Left, Right {}
                """);
        Compilation compilation = check(left, """
                @Catalog("example")
                interface Right {
                  @MetricFamily("example_places_total")
                  void seen(String region, String path, long times);
                }
                """, """
                @Catalog("example")
                interface Rules extends Left, Right {} // ! conflicting-methods
                """, """
                @Catalog("example")
                interface Settled extends Left, Right {
                  @Override
                  @MetricFamily("example_places_total")
                  void seen(String path, String region, long times);
                }
                """);
        assertThat(messages(compilation))
                .containsExactly(
                        "conflicting-methods: seen(String, String, long) is inherited with contradictory annotations; declare it here again, with the right annotations");
    }

    @Test
    void sharedParentsOfADiamondAreNoContradiction() {
        check(compiler("-Werror"), """
                @Catalog("example")
                interface Top {
                  @MetricFamily("example_starts_total")
                  void started();
                }
                """, """
                interface Left extends Top {}
                """, """
                interface Right extends Top {}
                """, """
                @Catalog("example")
                interface Rules extends Left, Right {}
                """);
    }

    @Test
    void deprecatedInterfacesMethodsAndEnumsGiveNoWarningsInTheRecorder() {
        check(compiler("-Werror", "-Xlint:-dep-ann"), """
                @Deprecated
                enum Mode { FAST }
                """, """
                @Deprecated
                class Outer {
                  @Catalog("example")
                  interface Rules {
                    @MetricFamily("example_modes_total")
                    @SuppressWarnings("deprecation")
                    void switched(Mode mode);
                    @Deprecated(forRemoval = true)
                    @MetricFamily("example_starts_total")
                    void started();
                  }
                }
                """);
    }

    /**
     * A walk along each path would take days. {@code javac} itself walks along each path, so this is compiled with ECJ.
     */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void eachInterfaceOfADeepDiamondIsReadOnce() {
        StringBuilder levels = new StringBuilder("interface Left0 {} interface Right0 {}\n");
        for (int i = 1; i <= 40; i++) {
            for (String side : List.of("Left", "Right")) {
                levels.append("interface %s%d extends Left%3$d, Right%3$d {}\n".formatted(side, i, i - 1));
            }
        }
        Ecj ecj = Ecj.compile(compiler(), sources("""
                @Catalog("example")
                interface Rules extends Left40, Right40 {
                  @MetricFamily("example_starts_total") void started();
                }
                """, levels.toString()));
        assertThat(ecj.diagnostics()).isEmpty();
    }
}
