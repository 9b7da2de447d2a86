package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.classPathWith;
import static dev.metricwright.processor.Compilations.classes;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The differences of ECJ. Everything else that {@link Compilations#check} expects holds for both compilers. If one of
 * these tests fails, ECJ has changed, and an exception in the tests can be removed.
 */
class EcjTest {

    private static Ecj compile(String... texts) {
        return Ecj.compile(compiler(), sources(texts));
    }

    @Test
    void itKnowsNoPlacesWithinAList() {
        assertThat(compile(rules("""
                @MetricFamily("example_starts_total")
                @Labels({
                  "one=1",
                  "two=2"
                })
                void started();
                """)).diagnostics())
                .containsExactly("error acme/Rules.java:4 unknown-label", "error acme/Rules.java:4 unknown-label");
    }

    @Test
    void itKnowsNoPlaceOfARecord() {
        assertThat(compile("@Labels({}) record Facts() {}").diagnostics())
                .containsExactly("error nowhere not-an-interface");
    }

    /** A {@code NullPointerException} in ECJ would hide the finding. */
    @Test
    void itFindsNoAnnotationBehindAnEmptyList() {
        assertThat(compile("""
                @Labels({})
                @Catalog("exampel")
                interface Rules {}
                """).diagnostics()).containsExactly("error acme/Rules.java:3 unknown-catalog");
    }

    @Test
    void itLosesTheParameterNamesOfAnnotatedMethodsInClassFiles() {
        String parent = """
                @Catalog("example")
                public interface Parent {
                  @MetricFamily("example_build_info")
                  void built(%s);
                }
                """;
        String child = "@Labels({}) interface Child extends Parent {}";
        Path named = classes(List.of("-parameters"), parent.formatted("String version"));
        Path labelled = classes(List.of("-parameters"), parent.formatted("@Label(\"version\") String version"));
        assertThat(Ecj.compile(compiler().withClasspath(classPathWith(named)), sources(child))
                        .diagnostics())
                .containsExactly("error acme/Child.java:1 label-names-unavailable");
        assertThat(Ecj.compile(compiler().withClasspath(classPathWith(labelled)), sources(child))
                        .diagnostics())
                .isEmpty();
    }
}
