package dev.metricwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.metricwright.processor.Compilations.catalogs;
import static dev.metricwright.processor.Compilations.classPathWith;
import static dev.metricwright.processor.Compilations.diagnostics;
import static dev.metricwright.processor.Compilations.generated;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interfaces that use types of another processor are processed after these types are generated. */
class OtherProcessorsTest {

    /** Writes a source in the first round. */
    private static class Writing extends AbstractProcessor {

        private final String name;
        private final String source;
        private boolean written;

        Writing(String name, String source) {
            this.name = name;
            this.source = source;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    writer.write(source);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
            return false;
        }
    }

    /** Compiles on both compilers, and expects the same result. */
    private static Compilation compile(Writing other, String... texts) {
        return compile(other, List.of(catalogs("example")), texts);
    }

    private static Compilation compile(Writing other, List<String> options, String... texts) {
        Compilation compilation = compileOnJavac(other, options, texts);
        assertThat(compileOnEcj(new Writing(other.name, other.source), options, texts)
                        .diagnostics())
                .as("on ECJ")
                .isEqualTo(diagnostics(compilation));
        return compilation;
    }

    private static Ecj compileOnEcj(Writing other, List<String> options, String... texts) {
        return Ecj.compile(options, classPathWith(), sources(texts), other, new MetricwrightProcessor());
    }

    private static Compilation compileOnJavac(Writing other, List<String> options, String... texts) {
        return javac().withProcessors(other, new MetricwrightProcessor())
                .withOptions(options.toArray())
                .compile(sources(texts));
    }

    @Test
    void anEnumOfAnotherProcessorIsReadOnceItIsThere() {
        Compilation compilation = compile(
                new Writing("acme.Mode", "package acme; public enum Mode { FAST, SLOW }"),
                rules("@MetricFamily(\"example_modes_total\") void switched(Mode mode);"));
        assertThat(diagnostics(compilation)).isEmpty();
        assertThat(generated(compilation, "RulesRecorder")).contains(".closed(\"mode\", \"fast\", \"slow\")");
    }

    @Test
    void itIsHeldAgainstTheRulesAsAnyOther() {
        Compilation compilation = compile(
                new Writing("acme.Mode", "package acme; public enum Mode { FAST, FLYING }"),
                rules("@MetricFamily(\"example_modes_total\") void switched(Mode mode);"));
        assertThat(diagnostics(compilation)).containsExactly("error acme/Rules.java:3 unknown-label-value");
    }

    /** The compiler ends the rounds after the first error, and here the first round already has one. */
    @Test
    void findingsAreReportedInOneCompilationEvenIfOthersWait() {
        String waiting = rules("@MetricFamily(\"example_modes_total\") void switched(Mode mode);");
        String wrong = "@Catalog(\"example\") interface Wrong { @MetricFamily(\"no_such_total\") void counted(); }";
        String taken = "@Labels({}) interface Taken {}";
        String others = "class TakenRecorder {}";
        String users = "class Users { WrongRecorder wrong; RulesRecorder rules; }";
        Compilation compilation = compile(
                new Writing("acme.Mode", "package acme; public enum Mode { FAST, FLYING }"),
                List.of(catalogs("example", "wrong"), "-Ametricwright.unlisted=perhaps"),
                waiting,
                wrong,
                taken,
                others,
                users);
        assertThat(diagnostics(compilation))
                .containsExactly(
                        "error acme/Rules.java:3 unknown-label-value",
                        "error acme/Taken.java:1 recorder-exists",
                        "error acme/Wrong.java:1 unknown-family",
                        "error nowhere catalog-invalid",
                        "error nowhere invalid-option");
        assertThat(compilation.notes()).isEmpty();
    }

    /** Such a warning ends the rounds as an error does. */
    @Test
    void aWarningThatFailsTheBuildHidesNoErrorEither() {
        Compilation compilation = compileOnJavac(
                new Writing("acme.Mode", "package acme; public enum Mode { FAST, FLYING }"),
                List.of(catalogs("example"), "-Werror"),
                rules("@MetricFamily(\"example_modes_total\") void switched(Mode mode);"),
                "@Catalog(\"example\") interface Old { @MetricFamily(\"example_old_total\") void old(); }");
        assertThat(diagnostics(compilation))
                .contains("error acme/Rules.java:3 unknown-label-value", "warning acme/Old.java:1 deprecated-family");
    }

    @Test
    void findingsAreReportedEvenIfAnotherProcessorEndsTheRounds() {
        Writing failing = new Writing("acme.Mode", "package acme; public enum Mode { FAST, FLYING }") {
            @Override
            public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
                super.process(annotations, round);
                if (!round.processingOver()) {
                    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "enough");
                }
                return false;
            }
        };
        Compilation compilation = compileOnJavac(
                failing,
                List.of(catalogs("example")),
                rules("@MetricFamily(\"example_modes_total\") void switched(Mode mode);"));
        assertThat(diagnostics(compilation))
                .containsExactly("error acme/Rules.java:3 unknown-label-value", "error nowhere enough");
        assertThat(compilation.notes()).isEmpty();
    }

    @Test
    void findingsAreReportedEvenIfOthersWaitInVain() {
        Compilation compilation = compileOnJavac(
                new Writing("acme.Unrelated", "package acme; class Unrelated {}"),
                List.of(catalogs("example")),
                rules("@MetricFamily(\"example_modes_total\") void switched(Mode mode);"),
                "@Catalog(\"example\") interface Wrong { @MetricFamily(\"no_such_total\") void counted(); }",
                "class Users { WrongRecorder wrong; }");
        assertThat(diagnostics(compilation))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("error acme/Rules.java:3 cannot find symbol"))
                .contains("error acme/Wrong.java:1 unknown-family");
        assertThat(compilation.notes())
                .singleElement()
                .extracting(note -> note.getMessage(Locale.ROOT))
                .asString()
                .isEqualTo("[metricwright] no recorder generated: cannot resolve Mode");
    }

    @Test
    void aParentOfAnotherProcessorIsReadOnceItIsThere() {
        Compilation compilation = compile(
                new Writing(
                        "acme.Parent",
                        "package acme; @dev.metricwright.Catalog(\"example\") public interface Parent {"
                                + " @dev.metricwright.MetricFamily(\"example_starts_total\") void started(); }"),
                "@Labels({}) interface Rules extends Parent {}");
        assertThat(diagnostics(compilation)).isEmpty();
        assertThat(generated(compilation, "RulesRecorder")).contains("public void started()");
    }

    @Test
    void aConstantOfAnotherProcessorIsReadOnceItIsThere() {
        Compilation compilation = compile(
                new Writing(
                        "acme.Names",
                        "package acme; class Names { static final String NAME = \"example_starts_total\"; }"),
                rules("@MetricFamily(Names.NAME) void started();"));
        assertThat(diagnostics(compilation)).isEmpty();
        assertThat(generated(compilation, "RulesRecorder")).contains("exampleStartsTotal.open()");
    }

    @Test
    void anInterfaceOfAnotherProcessorHasARecorderToo() {
        Compilation compilation = compile(
                new Writing(
                        "acme.Rules",
                        "package acme; @dev.metricwright.Catalog(\"example\") public interface Rules {"
                                + " @dev.metricwright.MetricFamily(\"example_starts_total\") void started(); }"),
                "class Application { Rules rules = new RulesRecorder(MetricsRegistry.create()); }");
        assertThat(diagnostics(compilation)).isEmpty();
    }

    @Test
    void aTypeThatNobodyWritesIsForTheCompilerToReportAndForUsToExplain() {
        Writing other = new Writing("acme.Unrelated", "package acme; class Unrelated {}");
        String rules = rules("@MetricFamily(\"example_modes_total\") void switched(Mode mode);");
        Compilation compilation = compileOnJavac(other, List.of(catalogs("example")), rules);
        assertThat(diagnostics(compilation))
                .singleElement()
                .asString()
                .startsWith("error acme/Rules.java:3 cannot find symbol");
        assertThat(compilation.notes()).singleElement().satisfies(note -> {
            assertThat(note.getMessage(Locale.ROOT))
                    .isEqualTo("[metricwright] no recorder generated: cannot resolve Mode");
            assertThat(note.getLineNumber()).isEqualTo(2);
        });
        Ecj ecj = compileOnEcj(new Writing(other.name, other.source), List.of(catalogs("example")), rules);
        assertThat(ecj.diagnostics()).containsExactly("error acme/Rules.java:3 Mode cannot be resolved to a type");
        assertThat(ecj.notes()).containsExactly("[metricwright] no recorder generated: cannot resolve Mode");
    }

    @Test
    void eachThingThatIsMissingIsNamed() {
        Compilation compilation = compileOnJavac(
                new Writing("acme.Unrelated", "package acme; class Unrelated {}"), List.of(catalogs("example")), """
                @Labels({})
                interface Rules extends Parent {
                  @MetricFamily(Names.NAME)
                  void started();
                  @MetricFamily("example_modes_total")
                  Nothing switched(Mode mode, Tier[] tiers);
                }
                """);
        assertThat(compilation.notes())
                .singleElement()
                .extracting(note -> note.getMessage(Locale.ROOT))
                .isEqualTo(
                        "[metricwright] no recorder generated: cannot resolve Parent, a constant in an annotation of started, Nothing, Mode, Tier");
    }

    /** A processor that logs the types that it sees, and claims nothing. */
    private static final class Seeing extends AbstractProcessor {

        private final List<String> seen = new ArrayList<>();

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            round.getRootElements().forEach(root -> seen.add(root.toString()));
            return false;
        }
    }

    /** A compiler calls no further processor once all annotations are claimed; here there are only ours. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProcessorOfAllAnnotationsSeesEverySourceWhicheverComesFirst(boolean isFirst) {
        List<JavaFileObject> sources =
                sources(rules("@MetricFamily(\"example_starts_total\") void started();"), "final class Plain {}");
        for (boolean isEcj : List.of(false, true)) {
            Seeing seeing = new Seeing();
            List<Processor> processors = isFirst
                    ? List.of(seeing, new MetricwrightProcessor())
                    : List.of(new MetricwrightProcessor(), seeing);
            List<String> options = List.of(catalogs("example"));
            List<String> diagnostics = isEcj
                    ? Ecj.compile(options, classPathWith(), sources, processors.toArray(Processor[]::new))
                            .diagnostics()
                    : diagnostics(javac().withProcessors(processors)
                            .withOptions(options.toArray())
                            .compile(sources));
            assertThat(diagnostics).isEmpty();
            assertThat(seeing.seen).containsExactly("acme.Rules", "acme.Plain", "acme.RulesRecorder");
        }
    }
}
