package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.diagnostics;
import static dev.metricwright.processor.Compilations.messages;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * Types that an interface can name, but not its recorder. The compilers report nothing about the recorder, even if they
 * continue after errors, as ECJ always does, and {@code javac} for Error Prone.
 */
class HiddenTypesTest {

    private static final Pattern NAME =
            Pattern.compile("package (\\w+);.*?(?:class|interface|enum) (\\w+)", Pattern.DOTALL);

    private static final String PRIVATE = """
            package acme;
            import dev.metricwright.*;
            class Application {
              private enum Mode { FAST, SLOW }
              @Catalog("example")
              interface Rules {
                @MetricFamily("example_modes_total")
                void switched(
                    Mode mode); // ! label-type
                @StartsSeries
                void starting(
                    Mode mode); // ! label-type
                @RemovesSeries
                void gone(
                    Mode mode); // ! label-type
                @MetricFamily("example_starts_total")
                void started();
              }
            }
            """;

    private static List<JavaFileObject> sources(String... texts) {
        return Arrays.stream(texts)
                .map(text -> {
                    Matcher name = NAME.matcher(text);
                    assertThat(name.find()).isTrue();
                    return JavaFileObjects.forSourceString(name.group(1) + "." + name.group(2), text);
                })
                .toList();
    }

    /** Compiles with both compilers, and expects exactly the findings that the sources mark. */
    private static Compilation check(String... texts) {
        List<JavaFileObject> sources = sources(texts);
        Compilation javac = compiler("--should-stop=ifError=FLOW").compile(sources);
        assertThat(diagnostics(javac)).isEqualTo(Markers.onJavac(sources));
        Ecj ecj = Ecj.compile(compiler(), sources);
        assertThat(ecj.diagnostics()).as("on ECJ").isEqualTo(Markers.onEcj(sources));
        assertThat(ecj.messages()).as("on ECJ").containsExactlyInAnyOrderElementsOf(messages(javac));
        return javac;
    }

    @Test
    void aPrivateEnumIsPackagePrivateOnceItIsMended() {
        assertThat(messages(check(PRIVATE)))
                .hasSize(3)
                .containsOnly("label-type: label mode cannot be of this type: the recorder, which is another class of"
                        + " the package, cannot see Application.Mode; make it package-private");
        check(PRIVATE.replace("private enum", "enum").replaceAll(" // ! .*", ""));
    }

    @Test
    void theRecorderIsAbstractAndImplementsTheOtherMethods() {
        assertThat(Ecj.compile(compiler(), sources(PRIVATE)).generated("acme.Application_RulesRecorder"))
                .contains("\nabstract class Application_RulesRecorder implements Application.Rules {")
                .contains("public void started() {")
                .doesNotContain("Mode");
    }

    @Test
    void anEnumMayBeHiddenByATypeAroundIt() {
        assertThat(messages(check("""
                        package acme;
                        import dev.metricwright.*;
                        class Application {
                          private static final class Parts { enum Mode { FAST, SLOW } }
                          @Catalog("example")
                          interface Rules {
                            @MetricFamily("example_modes_total")
                            void switched(Parts.Mode mode); // ! label-type
                          }
                        }
                        """)))
                .containsExactly("label-type: label mode cannot be of this type: the recorder, which is another class"
                        + " of the package, cannot see Application.Parts; make it package-private");
    }

    @Test
    void aProtectedEnumOfAnotherPackageIsPublicOnceItIsMended() {
        String base = "package base; public class Base { protected enum Mode { FAST, SLOW } }";
        String application = """
                package acme;
                import dev.metricwright.*;
                class Application extends base.Base {
                  @Catalog("example")
                  interface Rules {
                    @MetricFamily("example_modes_total")
                    void switched(Mode mode); // ! label-type
                  }
                }
                """;
        assertThat(messages(check(base, application)))
                .containsExactly("label-type: label mode cannot be of this type: the recorder, which is another class"
                        + " of the package, cannot see Base.Mode; make it public");
        check(base.replace("protected", "public"), application.replaceAll(" // ! .*", ""));
    }

    @Test
    void anEnumMayBeHiddenInThePackageOfAParent() {
        assertThat(messages(check("""
                        package base;
                        interface Hidden { enum Mode { FAST, SLOW } }
                        """, """
                        package base;
                        public interface Parent extends Hidden {}
                        """, """
                        package acme;
                        import dev.metricwright.*;
                        @Catalog("example")
                        interface Rules extends base.Parent {
                          @MetricFamily("example_modes_total")
                          void switched(Mode mode); // ! label-type
                        }
                        """)))
                .containsExactly("label-type: label mode cannot be of this type: the recorder, which is another class"
                        + " of the package, cannot see Hidden; make it public");
    }

    @Test
    void whereAnotherFindingConcernsTheMethodItIsTheOnlyOne() {
        check("""
                package acme;
                import dev.metricwright.*;
                class Application {
                  private enum Mode { FAST, SLOW }
                  private static final class Handle {}
                  @Catalog("example")
                  interface Rules {
                    @MetricFamily("example_moods_total") // ! unknown-family
                    void switched(Mode mode);
                    @MetricFamily("example_modes_total")
                    @Labels("mode=fast")
                    Handle fast(); // ! return-type
                    @MetricFamily("example_modes_total")
                    @Labels("mode=slow")
                    <T extends Handle> void slow(T[] handles); // ! method-shape
                  }
                }
                """);
    }

    @Test
    void aDefaultMethodMayNameAnything() {
        check("""
                package acme;
                import dev.metricwright.*;
                class Application {
                  private enum Mode { FAST, SLOW }
                  @Catalog("example")
                  interface Rules {
                    @MetricFamily("example_starts_total")
                    void started();
                    default void started(Mode mode) { started(); }
                  }
                }
                """);
    }
}
