package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.checkOnJavac;
import static dev.metricwright.processor.Compilations.compile;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.diagnostics;
import static dev.metricwright.processor.Compilations.generated;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.sources;
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
                                  private static class Inner {
                                    @Labels({})
                                    interface Deep {}
                                  }
                                }
                                """)))
                .containsExactly(
                        "not-an-interface: Outer.Facts is a record, which no recorder can implement; make it an interface",
                        "not-an-interface: Outer.Closed is a sealed interface, which no recorder can implement; remove sealed and permits",
                        "not-an-interface: Outer.Hidden is a private interface, which no recorder can implement; remove private",
                        "not-an-interface: Outer.Inner.Deep is an interface in a private type, which no recorder can implement; remove private from the type around it, or move the interface");
    }

    @Test
    void soAreTheyOnARecord() {
        checkOnJavac(compiler(), """
                @Labels({})
                record Facts() {} // ! not-an-interface
                """);
    }

    @Test
    void anInterfaceWithTypeParametersHasNoRecorderButTheInterfacesThatExtendItDo() {
        Compilation compilation =
                check(compiler("-Werror"), """
                @Catalog("example")
                interface Base<K extends Enum<K>, S extends CharSequence> {
                  @MetricFamily("example_paths_total")
                  void walked(S path, K region) throws java.io.IOException;
                }
                """, "interface Between<T extends Enum<T>> extends Base<T, String> {}", """
                @Catalog("example")
                interface Rules extends Between<Rules.Region> {
                  @MetricFamily("example_starts_total")
                  void started() throws Exception;
                  enum Region { EAST, WEST }
                  static Rules none() { return null; }
                  private void helper() {}
                  default void both(String path) throws java.io.IOException { walked(path, Region.EAST); helper(); }
                }
                """);
        assertThat(compilation.generatedSourceFile("acme.BaseRecorder")).isEmpty();
        assertThat(generated(compilation, "RulesRecorder"))
                .contains("public void walked(String path, Rules.Region region) {");
    }

    @Test
    void thatNothingExtendsItIsAWarning() {
        Compilation compilation = check("""
                @Catalog("example")
                interface Rules<T> { // ? generic-recorder
                  @MetricFamily("example_no_such_total")
                  void counted(T client);
                }
                """);
        assertThat(compilation.generatedSourceFile("acme.RulesRecorder")).isEmpty();
        assertThat(messages(compilation))
                .containsExactly(
                        "generic-recorder: Rules has type parameters, so it gets no recorder, and nothing in this compilation extends it; declare an interface that extends it and states the type arguments");
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
    void theyMayNameTheRecorderOfTheInterfaceOrOfAnotherOne() {
        check(compiler("-Werror"), rules("""
                        @MetricFamily("example_starts_total")
                        void started();
                        static RulesRecorder on(MetricsRegistry registry) { return new RulesRecorder(registry); }
                        default OthersRecorder others(MetricsRegistry registry) { return new OthersRecorder(registry); }
                        private RulesRecorder self() { return (RulesRecorder) this; }
                        """), """
                @Catalog("example")
                interface Others {
                  @MetricFamily("example_starts_total")
                  void started();
                  static RulesRecorder rules(MetricsRegistry registry) { return new RulesRecorder(registry); }
                }
                """);
    }

    @Test
    void aMissingTypeInADefaultMethodHidesNoFinding() {
        String rules = rules("""
                @MetricFamily("example_startz_total") // ! unknown-family
                void started();
                default Missing helper() { return null; }
                """);
        Compilation compilation = compiler().compile(sources(rules));
        assertThat(diagnostics(compilation)).containsExactly("error acme/Rules.java:3 unknown-family", """
                error acme/Rules.java:5 cannot find symbol
                  symbol:   class Missing
                  location: interface acme.Rules""");
    }

    @Test
    void anAnnotationHasNoEffectOnThem() {
        Compilation compilation = check(rules("""
                        @MetricFamily("example_nonsense") @Labels("nothing")
                        default void counted(String store) {} // ! method-shape
                        @MetricFamily("no such family at all")
                        static void alsoCounted() {} // ! method-shape
                        @StartsSeries
                        private void neither() {} // ! method-shape
                        @RemovesSeries
                        default void removed() {} // ! method-shape
                        @MetricFamily("example_starts_total")
                        String toString(); // ! method-shape
                        """));
        assertThat(messages(compilation))
                .containsExactly(
                        "method-shape: @MetricFamily has no effect on counted(): a recorder does not implement default methods; remove the annotation, or remove default and the body of the method",
                        "method-shape: @MetricFamily has no effect on alsoCounted(): a recorder does not implement static methods; remove the annotation, or declare an abstract method",
                        "method-shape: @StartsSeries has no effect on neither(): a recorder does not implement private methods; remove the annotation, or declare an abstract method",
                        "method-shape: @RemovesSeries has no effect on removed(): a recorder does not implement default methods; remove the annotation, or remove default and the body of the method",
                        "method-shape: @MetricFamily has no effect on toString(): every class inherits this method from java.lang.Object; rename the method");
    }

    @Test
    void norHaveLabelsOnAMethodThatSelectsSeriesAndNanosOnWhatIsNotALong() {
        Compilation compilation = check(rules("""
                        @MetricFamily(value = "example_peek_duration_seconds", buckets = {0.1, 1, 3})
                        void peeked(String client, int port,
                            @Nanos Duration took); // ! method-shape
                        @StartsSeries @Labels("client")
                        void started(String client, int port); // ! method-shape
                        @RemovesSeries @Labels("client")
                        void gone(String client); // ! method-shape
                        """));
        assertThat(messages(compilation))
                .containsExactly(
                        "method-shape: @Nanos has no effect on took: the parameter is not a long; make it a long, or remove the annotation",
                        "method-shape: @Labels has no effect on started(): the parameters of the method select the series; remove the annotation",
                        "method-shape: @Labels has no effect on gone(): the parameters of the method select the series; remove the annotation");
    }

    @Test
    void norHaveAnnotationsOnTheParametersOfMethodsThatTheRecorderDoesNotImplement() {
        Compilation compilation = check(rules("""
                        @MetricFamily("example_starts_total")
                        void started();
                        default void counted(
                            @Label("client") String store, // ! method-shape
                            @Nanos long time) {} // ! method-shape
                        static void alsoCounted(
                            @Label("client") String store) {} // ! method-shape
                        """));
        assertThat(messages(compilation))
                .containsExactly(
                        "method-shape: @Label has no effect on store: a recorder does not implement default methods; remove the annotation, or remove default and the body of the method",
                        "method-shape: @Nanos has no effect on time: a recorder does not implement default methods; remove the annotation, or remove default and the body of the method",
                        "method-shape: @Label has no effect on store: a recorder does not implement static methods; remove the annotation, or declare an abstract method");
    }

    @Test
    void norHasTheFamilyOfAnInterfaceWhoseMethodsAllNameTheirOwn() {
        Compilation compilation = check("""
                @Catalog("example")
                @MetricFamily("example_starts_total")
                interface Rules { // ! method-shape
                  @MetricFamily("example_build_info")
                  void built(String version);
                  @RemovesSeries
                  void gone(String version);
                  default void nothing() {}
                }
                """, """
                @Catalog("example")
                @MetricFamily("example_starts_total")
                interface Used {
                  @MetricFamily("example_build_info")
                  void built(String version);
                  void started();
                }
                """);
        assertThat(messages(compilation))
                .containsExactly(
                        "method-shape: @MetricFamily has no effect on Rules: the interface declares no abstract method without an annotation of its own; remove the annotation");
    }

    @Test
    void noRecorderCanImplementCloneOrFinalize() {
        Compilation compilation = check(compiler(), """
                @Catalog("example")
                interface Rules {
                  @MetricFamily("example_starts_total")
                  void clone(); // ! method-shape
                }
                """, """
                @Catalog("example")
                interface Others {
                  @MetricFamily("example_starts_total")
                  void finalize(); // ! method-shape
                }
                """);
        assertThat(messages(compilation))
                .containsExactlyInAnyOrder(
                        "method-shape: clone() is also a method of java.lang.Object, so a recorder cannot implement it; rename it",
                        "method-shape: finalize() is also a method of java.lang.Object, so a recorder cannot implement it; rename it");
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
