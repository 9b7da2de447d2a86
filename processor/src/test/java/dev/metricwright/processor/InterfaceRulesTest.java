package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.checkOnJavac;
import static dev.metricwright.processor.Compilations.compile;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.generated;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.rules;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

/** The rules about the interface itself, and the members that are read. */
class InterfaceRulesTest {

    @Test
    void classesOfThePackageThatAreCalledAsThoseOfJavaLangDoNoHarm() {
        check(rules("@MetricFamily(\"example_mail_total\") void mailed(java.lang.String email);"), """
                final class String {}
                """, """
                @interface Override {}
                """, """
                final class CounterTable {}
                """);
    }

    @Test
    void anEnumMayHaveNoConstants() {
        check(rules("""
                        @MetricFamily("example_modes_total")
                        void switched(Mode mode);
                        @MetricFamily("example_build_info")
                        void built(Version version);
                        enum Mode {}
                        enum Version {}
                        """));
    }

    @Test
    void annotationsOnAnythingButAnInterfaceAreReportedAtTheTypeName() {
        check("""
                @Catalog("example")
                class Metrics {} // ! not-an-interface
                """, """
                @Labels({})
                enum Reason {} // ! not-an-interface
                """, """
                @Labels({})
                @interface Marker {} // ! not-an-interface
                """, """
                abstract class Base { // ! not-an-interface
                  @MetricFamily("example_starts_total")
                  abstract void started();
                }
                """);
    }

    @Test
    void ofThatNoRecorderIsWritten() {
        Compilation compilation = check(compiler("-Ametricwright.severity=not-an-interface:warning"), """
                @Catalog("example")
                class Metrics {} // ? not-an-interface
                """);
        assertThat(compilation.generatedSourceFiles()).isEmpty();
    }

    @Test
    void anInterfaceThatNoClassBesideItCanImplementIsNoneEither() {
        check("""
                @Labels({})
                sealed interface Closed permits Closed.Only { // ! not-an-interface
                  final class Only implements Closed {}
                }
                """, """
                class Outer {
                  @Labels({})
                  private interface Hidden {} // ! not-an-interface
                  private static class Inner {
                    @Labels({})
                    interface Enclosed {} // ! not-an-interface
                  }
                }
                """);
    }

    @Test
    void aNestedInterfaceThatOthersOfThePackageSeeIsFine() {
        Compilation compilation = check("""
                class Outer {
                  @Catalog("example")
                  protected interface Inner {
                    @MetricFamily("example_starts_total")
                    void started();
                  }
                }
                """, """
                sealed interface Parent permits Rules {}
                """, """
                @Catalog("example")
                non-sealed interface Rules extends Parent {
                  @MetricFamily("example_starts_total")
                  void started();
                }
                """);
        assertThat(generated(compilation, "Outer_InnerRecorder"))
                .contains("\nfinal class Outer_InnerRecorder implements Outer.Inner {");
    }

    @Test
    void typesThatAreNotInterfacesAreNamedWithTheRemedy() {
        assertThat(messages(compile("""
                                class Outer {
                                  @Labels({})
                                  record Facts() {}
                                  @Labels({})
                                  sealed interface Closed permits Only {}
                                  record Only() implements Closed {}
                                  @Labels({})
                                  private interface Hidden {}
                                }
                                """)))
                .containsExactly(
                        "not-an-interface: Outer.Facts is a record, which no recorder can implement; make it an interface",
                        "not-an-interface: Outer.Closed is a sealed interface, which no recorder can implement; remove sealed and permits",
                        "not-an-interface: Outer.Hidden is a private interface, which no recorder can implement; remove private");
    }

    @Test
    void soAreTheyOnARecord() {
        checkOnJavac(compiler(), """
                @Labels({})
                record Facts() {} // ! not-an-interface
                """);
    }

    @Test
    void typeParametersEndTheInterface() {
        Compilation compilation = check("""
                @Catalog("example")
                interface Rules<T> { // ! generic-recorder
                  @MetricFamily("example_no_such_total")
                  void counted(T client);
                }
                """, """
                final class Application {
                  final RulesRecorder rules = new RulesRecorder(MetricsRegistry.create());
                  void run() {
                    rules.counted("anything");
                  }
                }
                """);
        assertThat(messages(compilation))
                .containsExactly(
                        "generic-recorder: Rules has type parameters, but a recorder cannot have any; declare the methods in an interface without type parameters");
    }

    @Test
    void aRecorderIsWrittenForAWrongInterfaceSoThatOnlyItsErrorsShow() {
        check(rules("""
                        @MetricFamily("example_no_such_total") // ! unknown-family
                        Counter counted(String client);
                        """), """
                final class Application {
                  final RulesRecorder rules = new RulesRecorder(MetricsRegistry.create());
                  private static Class<?> type = RulesRecorder.class;
                }
                """);
    }

    @Test
    void methodsThatAreWrongAreInert() {
        Compilation compilation = check(
                compiler("-Ametricwright.severity=unknown-family:warning,return-type:warning,method-shape:warning"),
                rules("""
                        @MetricFamily("example_no_such_total") // ? unknown-family
                        Counter counted(String client);
                        @MetricFamily("example_starts_total")
                        int started(); // ? return-type
                        void lost(boolean... flags); // ? method-shape
                        java.util.Map<String, ? extends Number> odd(java.util.List<String> list); // ? method-shape
                        <T extends Comparable<T>> T generic(T one, T[] many); // ? method-shape
                        """));
        assertThat(generated(compilation, "RulesRecorder"))
                .contains("public Counter counted(String client) {\n        return null;\n    }")
                .contains("public int started() {\n        return 0;\n    }")
                .contains("public void lost(boolean... flags) {\n    }")
                .contains("public Map odd(List list) {\n        return null;\n    }")
                .contains(
                        "public Comparable generic(Comparable one, Comparable[] many) {\n        return null;\n    }");
    }

    @Test
    void allFindingsOfAllInterfacesAreToldInOneCompilation() {
        check("""
                @Catalog("example")
                interface One {
                  @MetricFamily("example_starts") // ! unknown-family
                  void started();
                  @MetricFamily("example_reject_total")
                  void rejected(
                      String cleint, // ! unknown-label
                      int reason); // ! closed-label
                }
                """, """
                @Catalog("exampel") // ! unknown-catalog
                interface Two {
                  void lost();
                }
                """, """
                @Catalog("example")
                interface Three {
                  @MetricFamily("example_build_info")
                  void built(); // ! missing-label
                }
                """);
    }

    @Test
    void defaultStaticAndPrivateMethodsAreLeftAlone() {
        check(rules("""
                        @MetricFamily("example_starts_total")
                        void started();
                        default void startedTwice(long nonsense) { started(); hidden(); }
                        static void nothing(Object any) {}
                        private void hidden() {}
                        """));
    }

    @Test
    void methodsThatEveryObjectHasNeedNoFamily() {
        check(rules("""
                        @MetricFamily("example_starts_total")
                        void started();
                        boolean equals(Object other);
                        int hashCode();
                        String toString();
                        """));
    }

    @Test
    void anInterfaceWithoutAnnotationsHasNoRecorder() {
        Compilation compilation = check("""
                public interface Rules {
                  void started();
                }
                """, """
                @Labels({})
                public interface Others {}
                """);
        assertThat(compilation.generatedSourceFile("acme.RulesRecorder")).isEmpty();
        assertThat(compilation.generatedSourceFile("acme.OthersRecorder")).isPresent();
    }

    @Test
    void twoInterfacesCannotHaveTheSameRecorder() {
        Compilation compilation = check("""
                interface Outer {
                  @Labels({})
                  interface Inner {}
                }
                """, """
                @Labels({})
                interface Outer_Inner {} // ! recorder-exists
                """, """
                @Labels({})
                interface Rules {} // ! recorder-exists
                """, """
                class RulesRecorder {}
                """);
        assertThat(messages(compilation))
                .containsExactlyInAnyOrder(
                        "recorder-exists: the recorder of Outer_Inner is called acme.Outer_InnerRecorder, but a class of that name exists already; rename that class or Outer_Inner",
                        "recorder-exists: the recorder of Rules is called acme.RulesRecorder, but a class of that name exists already; rename that class or Rules");
    }
}
