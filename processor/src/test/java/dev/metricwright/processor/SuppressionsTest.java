package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.diagnostics;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A recorder with erased types compiles without a warning, whatever types it uses. It has no needless suppression,
 * because ECJ reports these.
 */
class SuppressionsTest {

    private static final Pattern SUPPRESSED = Pattern.compile("@SuppressWarnings\\((.*?)\\)\npublic", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    void m(Object one, String[] more);     |
                    void m(Object one, List<String> more); | rawtypes
                    void m(Object one, List more);         | rawtypes
                    void m(List<String>[] one);            | rawtypes
                    <T> void m(T one, Object two);         |
                    <T extends List<T>> void m(T one);     | rawtypes
                    <T extends Number> T m(T one);         | unchecked
                    List<String> m();                      | rawtypes, unchecked
                    List m();                              | rawtypes
                    @Deprecated Object m();                | deprecation
                    Old m();                               | deprecation
                    Old.Inner m();                         | deprecation
                    """)
    void ofAMethodNoMoreThanItsTypesCause(String method, String expected) {
        String rules = "import java.util.List;\n@Catalog(\"example\")\npublic interface Rules {\n"
                + "@MetricFamily(\"example_starts_total\") " + method + "\n}\n";
        assertThat(suppressed(rules)).isEqualTo(expected == null ? List.of() : List.of(expected.split(", ")));
    }

    private static List<String> suppressed(String rules) {
        List<JavaFileObject> sources = sources(rules, "@Deprecated public interface Old { interface Inner {} }");
        Compilation compilation = compiler().compile(sources);
        assertThat(aboutRecorders(diagnostics(compilation))).as("javac").isEmpty();
        Ecj ecj = Ecj.compile(compiler(), sources);
        assertThat(aboutRecorders(ecj.diagnostics())).as("ECJ").isEmpty();
        Matcher suppressed = SUPPRESSED.matcher(ecj.generated("acme.RulesRecorder"));
        return suppressed.find()
                ? List.of(suppressed.group(1).replaceAll("[{}\"\\s]", "").split(","))
                : List.of();
    }

    private static List<String> aboutRecorders(List<String> diagnostics) {
        return diagnostics.stream()
                .filter(line -> line.contains("Recorder.java"))
                .toList();
    }
}
