package dev.metricwright.processor;

import static com.google.testing.compile.Compiler.javac;
import static dev.metricwright.processor.Compilations.catalogs;
import static dev.metricwright.processor.Compilations.diagnostics;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.sources;
import static dev.metricwright.processor.JavacProcess.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.Catalog;
import dev.metricwright.Label;
import dev.metricwright.LabelValue;
import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import dev.metricwright.Nanos;
import dev.metricwright.RecorderOptions;
import dev.metricwright.RemovesSeries;
import dev.metricwright.StartsSeries;
import java.io.File;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compilations that follow others: Gradle's requirements for a processor that it runs for changed sources only, which
 * Gradle calls <i>isolating</i>, and the files of the last compilation.
 */
class IncrementalTest {

    private static final String STARTED = "@MetricFamily(\"example_starts_total\") void";
    private static final String STARTS = rules(STARTED + " started();");

    @TempDir
    private Path folder;

    @Test
    void eachRecorderAndItsDescriptionOriginateInTheInterfaceAloneAndNothingElseIsReadOrWritten() {
        Watched watched = new Watched();
        assertThat(diagnostics(javac().withProcessors(watched)
                        .withOptions(catalogs("example"))
                        .compile(sources("""
                                @Catalog("example")
                                public interface Rules extends Starts {
                                  @MetricFamily("example_modes_total")
                                  void switched(Mode mode);
                                }
                                """, """
                                @Catalog("example")
                                interface Starts {
                                  @MetricFamily("example_starts_total")
                                  void started();
                                }
                                """, """
                                class Outer {
                                  @Catalog("example")
                                  interface Wrong {
                                    @MetricFamily("no_such_total")
                                    void counted();
                                  }
                                }
                                """, "enum Mode { FAST, SLOW }"))))
                .containsExactly("error acme/Outer.java:4 unknown-family");
        assertThat(watched.calls)
                .containsExactlyInAnyOrder(
                        "createSourceFile acme.RulesRecorder [acme.Rules]",
                        "createSourceFile acme.StartsRecorder [acme.Starts]",
                        "createSourceFile acme.Outer_WrongRecorder [acme.Outer.Wrong]",
                        "createResource CLASS_OUTPUT dev/metricwright/recorders/acme.Rules.json [acme.Rules]",
                        "createResource CLASS_OUTPUT dev/metricwright/recorders/acme.Starts.json [acme.Starts]",
                        "createResource CLASS_OUTPUT dev/metricwright/recorders/acme.Outer.Wrong.json"
                                + " [acme.Outer.Wrong]");
    }

    /** Gradle passes class files in place of unchanged sources; annotations that class files lack would be lost. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                Catalog.class,
                Label.class,
                LabelValue.class,
                Labels.class,
                MetricFamily.class,
                Nanos.class,
                RecorderOptions.class,
                RemovesSeries.class,
                StartsSeries.class
            })
    void annotationsAreKeptInClassFilesAndNoFurther(Class<? extends Annotation> annotation) {
        assertThat(annotation.getAnnotation(Retention.class).value()).isEqualTo(RetentionPolicy.CLASS);
    }

    /** Builds also pass the classes of the last compilation, and some the sources that it generated. */
    @Test
    void theResultOfTheLastCompilationMayBeOnTheClassPathAndAmongTheSources() throws Exception {
        JavacProcess first = compile(STARTS, path("ours"));
        assertThat(first).isEqualTo(new JavacProcess(0, ""));
        Path description = folder.resolve("dev/metricwright/recorders/acme.Rules.json");
        Files.delete(description);

        String classPath = path("ours") + File.pathSeparator + folder;
        assertThat(compile(STARTS, classPath)).isEqualTo(first);
        Files.delete(description);
        assertThat(compile(STARTS, classPath, recorder().toString())).isEqualTo(first);
        assertThat(description).exists();
    }

    @Test
    void aRecorderOfAnEarlierInterfaceAmongTheSourcesIsToBeDeleted() throws Exception {
        compile(STARTS, path("ours"));

        JavacProcess second =
                compile(rules(STARTED + " begun();"), path("ours"), recorder().toString());
        assertThat(second.exit()).isOne();
        assertThat(second.said())
                .contains(
                        "Rules.java:2: error: [metricwright:recorder-exists] the sources contain acme.RulesRecorder, which"
                                + " an earlier compilation wrote for Rules; delete that file, and do not pass the folder of"
                                + " generated sources to the compiler");
    }

    @Test
    void soIsARecorderThatIsNotInTheFolderOfGeneratedSources() throws Exception {
        compile(STARTS, path("ours"));
        Path moved = Files.move(recorder(), folder.resolve("RulesRecorder.java"));

        JavacProcess second = compile(STARTS, path("ours"), moved.toString());
        assertThat(second.exit()).isOne();
        assertThat(second.said())
                .contains("the sources contain acme.RulesRecorder")
                .endsWith("1 error\n");
    }

    private Path recorder() {
        return folder.resolve("generated/acme/RulesRecorder.java");
    }

    private JavacProcess compile(String rules, String classPath, String... more) throws Exception {
        Path generated = Files.createDirectories(folder.resolve("generated"));
        List<String> options = new ArrayList<>(List.of("-Xlint:all,-processing", "-Werror", "-cp", classPath));
        options.addAll(List.of("-processorpath", path("ours"), "-s", generated.toString()));
        options.addAll(List.of(more));
        return JavacProcess.run(folder, sources(rules), options.toArray(String[]::new));
    }

    /** The processor, with a log of its calls of the {@code Filer}. */
    private static final class Watched extends AbstractProcessor {

        private final MetricwrightProcessor processor = new MetricwrightProcessor();
        private final List<String> calls = new ArrayList<>();

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public Set<String> getSupportedOptions() {
            return processor.getSupportedOptions();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            Filer filer = as(Filer.class, (proxy, method, arguments) -> {
                Object[] originating = (Object[]) arguments[arguments.length - 1];
                String what = method.getName().equals("createResource")
                        ? arguments[0] + " " + arguments[1] + arguments[2]
                        : arguments[0].toString();
                calls.add(method.getName() + " " + what + " " + Arrays.toString(originating));
                return method.invoke(environment.getFiler(), arguments);
            });
            processor.init(as(
                    ProcessingEnvironment.class,
                    (proxy, method, arguments) ->
                            method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments)));
        }

        private static <T> T as(Class<T> type, InvocationHandler handler) {
            return type.cast(Proxy.newProxyInstance(Watched.class.getClassLoader(), new Class<?>[] {type}, handler));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }
}
