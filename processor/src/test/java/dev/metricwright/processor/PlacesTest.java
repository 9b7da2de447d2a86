package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.catalogs;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The exact position of a finding: the annotation, value, entry, parameter or name that it is about. */
class PlacesTest {

    /** The text at a position: an annotation's name, a string, a list, a number, or an identifier. */
    private static final Pattern WORD = Pattern.compile("@\\w+|\"[^\"]*\"|\\{[^}]*}|[\\w.]+");

    private static List<String> places(String members) {
        return placesIn(rules(members));
    }

    private static List<String> placesIn(String text) {
        JavaFileObject source = Compilations.source(text);
        return compiler(catalogs("example", "tight")).compile(source).diagnostics().stream()
                .map(diagnostic -> rule(diagnostic) + " at " + word(Compilations.text(source), diagnostic))
                .toList();
    }

    private static String rule(Diagnostic<?> diagnostic) {
        return diagnostic.getMessage(Locale.ROOT).replaceFirst("(?s)^\\[metricwright:([a-z-]+)].*", "$1");
    }

    private static String word(String source, Diagnostic<?> diagnostic) {
        Matcher word = WORD.matcher(source).region((int) diagnostic.getPosition(), source.length());
        assertThat(word.lookingAt()).isTrue();
        return word.group();
    }

    @Test
    void labelsAreShownAtTheParameterElseAtTheEntry() {
        assertThat(
                        places(
                                "@MetricFamily(\"example_starts_total\") @Labels({\"one\", \"two=2\"}) void started(String one);\n"))
                .containsExactlyInAnyOrder("unknown-label at one", "unknown-label at \"two=2\"");
        assertThat(places("@MetricFamily(\"example_starts_total\") @Labels(\"only=1\") void started();\n"))
                .containsExactly("unknown-label at \"only=1\"");
        assertThat(places("@MetricFamily(\"example_starts_total\") void started(@Label(\"one\") final String two);\n"))
                .containsExactly("unknown-label at two");
    }

    @Test
    void whatConcernsAllLabelsIsShownAtTheListElseAtTheMethod() {
        assertThat(places("@MetricFamily(\"example_build_info\") @Labels({}) void built();\n"))
                .containsExactly("missing-label at @Labels");
        assertThat(places("@MetricFamily(\"example_build_info\") void built();\n"))
                .containsExactly("missing-label at built");
        assertThat(places(
                        "@MetricFamily(\"example_mirror_errors_total\") @Labels(\"kind=http_error\") void failed();\n"))
                .containsExactly("illegal-combination at @Labels");
        assertThat(places("@MetricFamily(\"example_paths_total\") void seen(String path, String region);\n"))
                .containsExactly("series-budget at seen");
    }

    @Test
    void aFamilyIsShownAtItsNameAndWhatIsStatedBesideItAtItsValue() {
        assertThat(places("@MetricFamily(value = \"nope\", help = \"None.\") void nope();\n"))
                .containsExactly("unknown-family at \"nope\"");
        assertThat(
                        places(
                                "@MetricFamily(value = \"example_up\", type = MetricType.INFO, unit = \"x\", help = \"y\") void up();\n"))
                .containsExactlyInAnyOrder(
                        // javac reports a constant at the dot before its name.
                        "type-mismatch at .INFO", "unit-mismatch at \"x\"", "help-mismatch at \"y\"");
    }

    @Test
    void bucketsAreShownAtTheBoundsElseAtTheAnnotation() {
        assertThat(places("@MetricFamily(value = \"example_batch_size\", buckets = {2, 1}) void batch(long items);\n"))
                .containsExactly("bucket-order at {2, 1}");
        assertThat(places("@MetricFamily(\"example_batch_size\") void batch(long items);\n"))
                .containsExactly("bucket-missing at @MetricFamily");
    }

    @Test
    void shapesAreShownAtTheMethodAndDimensionsAtTheValue() {
        assertThat(places("@MetricFamily(\"example_starts_total\") void started(Object value);\n"))
                .containsExactly("method-shape at started");
        assertThat(places("@MetricFamily(\"example_starts_total\") Gauge started();\n"))
                .containsExactly("return-type at started");
        assertThat(places("@MetricFamily(\"example_starts_total\") void started(Duration value);\n"))
                .containsExactly("value-type at value");
    }

    @Test
    void catalogsAreShownAtTheirAnnotationAndInterfacesAtTheirDeclaration() {
        assertThat(placesIn("@Catalog(\"nope\") interface Rules {}")).containsExactly("unknown-catalog at @Catalog");
        assertThat(placesIn("@Labels({}) interface Rules<T> {}")).containsExactly("generic-recorder at interface");
        assertThat(placesIn("@Labels(\"path\") @Catalog(\"tight\") interface Rules {"
                        + " @MetricFamily(\"tight_reads_total\") void read(String path);"
                        + " @MetricFamily(\"tight_writes_total\") void written(String path);"
                        + " @MetricFamily(\"tight_seeks_total\") @Labels({}) void sought(); }"))
                .containsExactly("catalog-budget at @Catalog");
    }
}
