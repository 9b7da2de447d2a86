package dev.metricwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.metricwright.processor.Compilations.catalogs;
import static dev.metricwright.processor.Compilations.diagnostics;
import static dev.metricwright.processor.Compilations.generated;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.Writer;
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

    private static Compilation compile(Writing other, String... texts) {
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
    void aTypeThatNobodyWritesIsForTheCompilerToReport() {
        Compilation compilation = compile(
                new Writing("acme.Unrelated", "package acme; class Unrelated {}"),
                rules("@MetricFamily(\"example_modes_total\") void switched(Mode mode);"));
        assertThat(diagnostics(compilation))
                .singleElement()
                .asString()
                .startsWith("error acme/Rules.java:3 cannot find symbol");
    }
}
