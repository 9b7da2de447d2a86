package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.generated;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The option selects the annotations of a recorder; the processor never guesses them. */
class InjectionTest {

    private static final String STARTED = "@MetricFamily(\"example_starts_total\") void started();\n";

    /** The nearest of interface, package and option that has a value applies. */
    @ParameterizedTest
    @CsvSource({
        ",       ,       ,        none",
        ",       ,       none,    none",
        ",       ,       spring,  spring",
        ",       JAKARTA, spring, jakarta",
        ",       NONE,   spring,  none",
        ",       OPTION, spring,  spring",
        "CDI,    JAKARTA, spring, cdi",
        "NONE,   JAKARTA, spring, none",
        "OPTION, JAKARTA, spring, jakarta",
        "OPTION, ,       spring,  spring",
        "DAGGER, ,       ,        dagger",
        "JAVAX,  ,       ,        javax",
    })
    void theInterfaceCountsBeforeItsPackageAndThatBeforeTheOption(
            String onInterface, String onPackage, String option, String chosen) {
        List<JavaFileObject> sources = new ArrayList<>(
                sources((onInterface == null ? "" : "@RecorderOptions(inject = Inject." + onInterface + ") ")
                        + rules(STARTED)));
        if (onPackage != null) {
            sources.add(JavaFileObjects.forSourceString(
                    "acme.package-info",
                    "@dev.metricwright.RecorderOptions(inject = dev.metricwright.Inject." + onPackage
                            + ") package acme;"));
        }
        Compiler compiler = option == null ? compiler() : compiler("-Ametricwright.inject=" + option);
        Compilation compilation = compiler.compile(sources);
        assertThat(Compilations.diagnostics(compilation)).isEmpty();
        String recorder = generated(compilation, "RulesRecorder");
        assertThat(chosenBy(recorder)).isEqualTo(chosen);
    }

    private static String chosenBy(String recorder) {
        if (recorder.contains("import dagger.Reusable;")) {
            return "dagger";
        }
        if (recorder.contains("import jakarta.enterprise.context.ApplicationScoped;")) {
            return "cdi";
        }
        if (recorder.contains("import org.springframework.stereotype.Component;")) {
            return "spring";
        }
        if (recorder.contains("import jakarta.inject.Singleton;")) {
            return "jakarta";
        }
        return recorder.contains("import javax.inject.Singleton;") ? "javax" : "none";
    }

    @Test
    void anAnnotationThatLeavesItToOthersChangesNothing() {
        Compilation compilation = check("@RecorderOptions " + rules(STARTED));
        assertThat(generated(compilation, "RulesRecorder")).contains("public final class RulesRecorder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guice", "Spring", "option", "jakarta,cdi"})
    void aValueThatIsNoneIsTold(String value) {
        Compilation compilation = compiler("-Ametricwright.inject=" + value).compile(sources(rules(STARTED)));
        assertThat(messages(compilation))
                .containsExactly("invalid-option: -Ametricwright.inject cannot be \"" + value
                        + "\"; write none, jakarta, javax, spring, cdi or dagger");
    }

    @ParameterizedTest
    @CsvSource({
        "jakarta, jakarta.inject.Singleton, jakarta.inject:jakarta.inject-api",
        "javax, javax.inject.Singleton, javax.inject:javax.inject",
        "spring, org.springframework.stereotype.Component, org.springframework:spring-context",
        "cdi, jakarta.enterprise.context.ApplicationScoped, jakarta.enterprise:jakarta.enterprise.cdi-api",
        "dagger, dagger.Module, com.google.dagger:dagger",
    })
    void anApiThatIsNotThereIsTheOnlyThingThatIsTold(String option, String missing, String dependency) {
        Compilation compilation = check(
                compiler("-Ametricwright.inject=" + option).withClasspath(withoutFrameworks()),
                "@Catalog(\"example\")\npublic interface Rules { // ! inject-api-missing\n"
                        + "  @MetricFamily(\"example_no_such_total\") void wrong();\n}",
                "class Application { Rules rules = new RulesRecorder(MetricsRegistry.create()); }");
        assertThat(messages(compilation))
                .containsExactly("inject-api-missing: inject = " + option + " needs class " + missing
                        + ", which is not visible to Rules; add the dependency " + dependency
                        + " to the class path (in a module, also add a requires directive), or choose another value for"
                        + " -Ametricwright.inject or @RecorderOptions");
    }

    @Test
    void aPartOfAnApiThatIsNotThereIsToldToo() {
        List<File> withoutInject = Compilations.classPathWith().stream()
                .filter(entry -> !entry.getName().startsWith("jakarta.inject-api"))
                .toList();
        Compilation compilation = compiler("-Ametricwright.inject=cdi")
                .withClasspath(withoutInject)
                .compile(sources(rules(STARTED)));
        assertThat(messages(compilation))
                .singleElement()
                .asString()
                .startsWith(
                        "inject-api-missing: inject = cdi needs class jakarta.inject.Inject, which is not visible to Rules");
    }

    @Test
    void theRecorderIsAPlainClassIfTheRuleIsOff() {
        Compilation compilation = check(
                compiler("-Ametricwright.inject=cdi", "-Ametricwright.severity=inject-api-missing:off")
                        .withClasspath(withoutFrameworks()),
                rules(STARTED));
        assertThat(generated(compilation, "RulesRecorder"))
                .contains("public final class RulesRecorder implements Rules")
                .contains("exampleStartsTotal.open()");
    }

    /** Otherwise Dagger would also report that the module does not exist. */
    @Test
    void theRecorderOfAWrongInterfaceCanBeInjectedTheSame() {
        check(
                compiler("-Ametricwright.inject=dagger"),
                "@Catalog(\"example\")\npublic interface Rules {\n"
                        + "  @MetricFamily(\"example_no_such_total\") void wrong(); // ! unknown-family\n}",
                "class Application { Class<?> module = RulesRecorder.Module.class; }");
    }

    private static List<File> withoutFrameworks() {
        Pattern frameworks = Pattern.compile("(jakarta\\.|javax\\.inject|spring-|dagger-).*");
        return Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
                .map(File::new)
                .filter(entry -> !frameworks.matcher(entry.getName()).matches())
                .toList();
    }
}
