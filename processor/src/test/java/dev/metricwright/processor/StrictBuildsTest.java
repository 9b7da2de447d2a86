package dev.metricwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.metricwright.processor.Compilations.catalogs;
import static dev.metricwright.processor.Compilations.diagnostics;
import static dev.metricwright.processor.Compilations.generated;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds that enable all warnings of {@code javac} and fail on each. */
class StrictBuildsTest {

    private static final String RULES = rules("@MetricFamily(\"example_starts_total\") void started();\n");
    private static final String PLAIN = "final class Plain { @Override public String toString() { return \"\"; } }";

    private static final String DOCUMENTED = """
            package acme;

            import dev.metricwright.*;

            /** Rules. */
            @Catalog("example")
            public interface Rules {

              /** Reasons. */
              enum Reason {
                /** Too many new connections. */
                CONN_RATE
              }

              /**
               * Counts a refused connection.
               *
               * @param client the client
               * @param owner the owner
               * @param reason the reason
               */
              @MetricFamily("example_reject_total")
              @Labels({"client", "rule=none", "owner", "reason"})
              void rejected(String client, String owner, Reason reason);

              /**
               * Removes the series of a client.
               *
               * @param client the client
               */
              @RemovesSeries
              void gone(String client);
            }
            """;

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

    @ParameterizedTest
    @ValueSource(strings = {"none", "jakarta", "javax", "spring", "cdi", "dagger"})
    void recordersHaveAllCommentsThatDoclintRequires(String inject) {
        Compilation compilation = javac().withProcessors(new MetricwrightProcessor())
                .withOptions(
                        "-Xlint:all,-processing",
                        "-Xdoclint:all",
                        "-Werror",
                        catalogs("example"),
                        "-Ametricwright.inject=" + inject)
                .compile(
                        JavaFileObjects.forSourceString("acme.package-info", "/** Rules. */ package acme;"),
                        JavaFileObjects.forSourceString("acme.Rules", DOCUMENTED));
        assertThat(diagnostics(compilation)).isEmpty();
        assertThat(generated(compilation, "RulesRecorder"))
                .contains(
                        "private static final String[] GONE_LABELS",
                        "CounterTable exampleRejectTotal;",
                        "EnumLabel exampleRejectTotalReason;",
                        "long exampleRejectTotalRuleNone;");
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
                        "dev.metricwright.Generated",
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
