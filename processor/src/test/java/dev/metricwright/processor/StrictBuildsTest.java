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
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Builds that enable all warnings of {@code javac} and fail on each. */
class StrictBuildsTest {

    private static final String RULES = rules("@MetricFamily(\"example_starts_total\") void started();\n");
    private static final String PLAIN = "final class Plain { @Override public String toString() { return \"\"; } }";

    private static Compilation compile(String lint, List<Processor> processors, String... texts) {
        return javac().withProcessors(processors)
                .withOptions(
                        lint,
                        "-Werror",
                        catalogs("example"),
                        "-Ametricwright.severity=unknown-label:error",
                        "-Ametricwright.inject=none",
                        "-Ametricwright.unlisted=error",
                        "-Ametricwright.verbose=false")
                .compile(sources(texts));
    }

    @Test
    void recordersCauseNoWarning() {
        Compilation compilation = compile("-Xlint:all,-processing", List.of(new MetricwrightProcessor()), RULES);
        assertThat(diagnostics(compilation)).isEmpty();
        assertThat(generated(compilation, "RulesRecorder")).contains("@Generated(");
    }

    /** As it does for each processor that claims no annotations. */
    @Test
    void javacCanWarnThatNobodyClaimsTheAnnotations() {
        Compilation compilation = compile("-Xlint:processing", List.of(new MetricwrightProcessor()), RULES);
        assertThat(diagnostics(compilation))
                .allMatch(line -> line.startsWith("warning nowhere No processor claimed any of these annotations:")
                        || line.contains("warnings found and -Werror specified"))
                .anyMatch(line -> line.contains("dev.metricwright.MetricFamily"));
    }

    @Test
    void optionsAreRecognizedWhereNothingIsAnnotated() {
        assertThat(diagnostics(compile("-Xlint:all", List.of(new MetricwrightProcessor()), PLAIN)))
                .isEmpty();
    }

    @Test
    void processorsThatComeLaterSeeEveryAnnotation() {
        Seeing other = new Seeing();
        Compilation compilation = compile(
                "-Xlint:all,-processing",
                List.of(new MetricwrightProcessor(), other),
                RULES,
                "@javax.annotation.processing.Generated(\"other\") final class Other {}");
        assertThat(diagnostics(compilation)).isEmpty();
        assertThat(other.seen)
                .containsExactly(
                        "dev.metricwright.Catalog",
                        "dev.metricwright.MetricFamily",
                        "java.lang.Override",
                        "javax.annotation.processing.Generated");
    }

    /** A processor that logs the annotations that it receives. */
    private static final class Seeing extends AbstractProcessor {

        private final Set<String> seen = new TreeSet<>();

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
            for (TypeElement annotation : annotations) {
                seen.add(annotation.getQualifiedName().toString());
            }
            return false;
        }
    }
}
