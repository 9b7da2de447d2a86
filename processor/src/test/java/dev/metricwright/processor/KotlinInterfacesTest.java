package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.catalogs;
import static dev.metricwright.processor.Compilations.classPathWith;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.diagnostics;
import static dev.metricwright.processor.Compilations.generated;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Interfaces as kapt shows them, if Kotlin keeps the bodies of their methods in the class {@code DefaultImpls}. */
class KotlinInterfacesTest {

    private static final JavaFileObject METADATA =
            JavaFileObjects.forSourceString("kotlin.Metadata", "package kotlin; public @interface Metadata {}");

    private static final String RULES = """
            %s
            @Catalog("example")
            public abstract interface Rules {
              @MetricFamily("example_starts_total")
              public abstract void started();
              public abstract void startedTwice(String reason, java.util.List<String> notes);
              public abstract String getName();
              public static final class DefaultImpls {
                public static void startedTwice(Rules $this, String reason, java.util.List<String> notes) {}
                public static String getName(Rules $this) { return null; }
              }
            }
            """;

    /** All warnings fail the compilation of the recorder. */
    @Test
    void theRecorderCallsTheBodies() {
        List<JavaFileObject> sources = List.of(METADATA, source(RULES.formatted("@kotlin.Metadata")));
        Compilation compilation = compiler("-Werror").compile(sources);
        assertThat(diagnostics(compilation)).isEmpty();
        assertThat(generated(compilation, "RulesRecorder"))
                .contains(
                        "        exampleStartsTotal", "        Rules.DefaultImpls.startedTwice(this, reason, notes);\n")
                .contains("        return Rules.DefaultImpls.getName(this);\n");
        Ecj ecj = Ecj.compile(List.of(catalogs("example")), classPathWith(), sources, new MetricwrightProcessor());
        assertThat(ecj.diagnostics()).isEmpty();
        assertThat(ecj.generated("acme.RulesRecorder")).isEqualTo(generated(compilation, "RulesRecorder"));
    }

    @Test
    void aSubinterfaceCallsTheBodiesOfItsParent() {
        Compilation compilation = compiler("-Werror")
                .compile(
                        METADATA,
                        source(RULES.formatted("@kotlin.Metadata")),
                        source("@Labels({}) interface More extends Rules {}"));
        assertThat(diagnostics(compilation)).isEmpty();
        assertThat(generated(compilation, "MoreRecorder"))
                .contains("        return Rules.DefaultImpls.getName(this);\n");
    }

    @Test
    void aJavaInterfaceWithAClassOfThatNameIsReadAsAnyOther() {
        assertThat(diagnostics(compiler().compile(source(RULES.formatted("")))))
                .containsExactly("error acme/Rules.java:6 method-shape", "error acme/Rules.java:7 method-shape");
    }

    @Test
    void aMethodWhoseBodyHasOtherParametersIsAbstract() {
        String other = RULES.formatted("@kotlin.Metadata").replace("getName(Rules $this)", "getName(Object $this)");
        assertThat(diagnostics(compiler().compile(METADATA, source(other))))
                .containsExactly("error acme/Rules.java:7 method-shape");
    }

    @Test
    void anAnnotationHasNoEffectOnAMethodThatHasABody() {
        String annotated = RULES.formatted("@kotlin.Metadata")
                .replace(
                        "public abstract String getName",
                        "@MetricFamily(\"example_up\") public abstract String getName");
        assertThat(messages(compiler().compile(METADATA, source(annotated))))
                .containsExactly(
                        "method-shape: @MetricFamily has no effect on getName(): a recorder does not implement default methods; remove the annotation, or remove default and the body of the method");
    }
}
