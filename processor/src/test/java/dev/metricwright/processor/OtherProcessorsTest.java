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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Interfaces that name what another processor has yet to write wait for their round. */
class OtherProcessorsTest {

    /** Writes a source in the first round. */
    private static final class Writing extends AbstractProcessor {

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

    /** On both compilers with the same outcome. */
    private static Compilation compile(Writing other, String... texts) {
        Compilation compilation = compileOnJavac(other, texts);
        assertThat(compileOnEcj(new Writing(other.name, other.source), texts).diagnostics())
                .as("on ECJ")
                .isEqualTo(diagnostics(compilation));
        return compilation;
    }

    private static Ecj compileOnEcj(Writing other, String... texts) {
        return Ecj.compile(
                List.of(catalogs("example")), classPathWith(), sources(texts), other, new MetricwrightProcessor());
    }

    private static Compilation compileOnJavac(Writing other, String... texts) {
        return javac().withProcessors(other, new MetricwrightProcessor())
                .withOptions(catalogs("example"))
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
        assertThat(generated(compilation, "RulesRecorder")).contains("exampleStartsTotal.at().inc()");
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
        Compilation compilation = compileOnJavac(other, rules);
        assertThat(diagnostics(compilation))
                .singleElement()
                .asString()
                .startsWith("error acme/Rules.java:3 cannot find symbol");
        assertThat(compilation.notes()).singleElement().satisfies(note -> {
            assertThat(note.getMessage(Locale.ROOT))
                    .isEqualTo("[metricwright] Rules has no recorder, because it names what is nowhere to be found:"
                            + " Mode");
            assertThat(note.getLineNumber()).isEqualTo(2);
        });
        Ecj ecj = compileOnEcj(new Writing(other.name, other.source), rules);
        assertThat(ecj.diagnostics()).containsExactly("error acme/Rules.java:3 Mode cannot be resolved to a type");
        assertThat(ecj.notes())
                .containsExactly("[metricwright] Rules has no recorder, because it names what is nowhere to be found:"
                        + " Mode");
    }

    @Test
    void eachThingThatIsMissingIsNamed() {
        Compilation compilation =
                compileOnJavac(new Writing("acme.Unrelated", "package acme; class Unrelated {}"), """
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
                .isEqualTo("[metricwright] Rules has no recorder, because it names what is nowhere to be found:"
                        + " Parent, a constant in an annotation of started, Nothing, Mode, Tier");
    }
}
