package dev.metricwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.metricwright.processor.Compilations.catalogs;
import static dev.metricwright.processor.Compilations.diagnostics;
import static dev.metricwright.processor.Compilations.generated;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Builds that fail on each warning of {@code javac}, those about processors included. */
class StrictBuildsTest {

    private static final String RULES = rules("@MetricFamily(\"example_starts_total\") void started();\n");
    private static final String PLAIN = "final class Plain { @Override public String toString() { return \"\"; } }";

    private static Compilation compile(List<Processor> processors, String... texts) {
        return javac().withProcessors(processors)
                .withOptions(
                        "-Xlint:all",
                        "-Werror",
                        catalogs("example"),
                        "-Ametricwright.severity=unknown-label:error",
                        "-Ametricwright.inject=none",
                        "-Ametricwright.unlisted=error",
                        "-Ametricwright.verbose=false")
                .compile(sources(texts));
    }

    /** As they are found as services. */
    private static List<Processor> ours() {
        return List.of(new MetricwrightProcessor(), new RecognizedOptions());
    }

    @Test
    void nothingIsSaidOfOurAnnotationsNorOfTheOneOnRecorders() {
        Compilation compilation = compile(ours(), RULES);
        assertThat(diagnostics(compilation)).isEmpty();
        assertThat(generated(compilation, "RulesRecorder")).contains("@Generated(");
    }

    @Test
    void nothingIsSaidOfOurOptionsWhereNothingIsAnnotated() {
        assertThat(diagnostics(compile(ours(), PLAIN))).isEmpty();
    }

    @Test
    void noneOfAnothersAnnotationsIsClaimedWhereNothingIsOurs() {
        Seeing other = new Seeing();
        Compilation compilation = compile(
                Stream.concat(ours().stream(), Stream.of(other)).toList(),
                "@javax.annotation.processing.Generated(\"other\") final class Other {}");
        assertThat(diagnostics(compilation)).isEmpty();
        assertThat(other.sawGenerated).isTrue();
        assertThat(compilation.generatedSourceFiles()).isEmpty();
    }

    /** Claims what is marked as generated. */
    private static final class Seeing extends AbstractProcessor {

        private boolean sawGenerated;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("javax.annotation.processing.Generated");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            sawGenerated |= !annotations.isEmpty();
            return true;
        }
    }
}
