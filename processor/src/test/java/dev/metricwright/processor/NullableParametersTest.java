package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.messages;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels and values are never null, whatever library says that they may be. */
class NullableParametersTest {

    private static final String RULES = """
            @Catalog("example")
            public interface Rules {
              enum Mode { FAST, SLOW }
              @MetricFamily("example_modes_total")
              void switched(
                  @Nullable Mode mode); // ! label-type
              @MetricFamily("example_build_info")
              void built(
                  @Nullable String version); // ! label-type
              @MetricFamily("example_writer_lag_seconds")
              void lagging(
                  @Nullable Duration took); // ! value-type
              @MetricFamily("example_up")
              void up(
                  @Nullable BooleanSupplier up); // ! value-type
              @RemovesSeries
              void gone(
                  @Nullable String version); // ! label-type
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"PARAMETER", "TYPE_USE", "PARAMETER, ElementType.TYPE_USE"})
    void anAnnotationOnTheParameterOrOnItsTypeIsFound(String target) {
        String nullable =
                "import java.lang.annotation.*;\n@Target({ElementType." + target + "}) @interface Nullable {}";
        assertThat(messages(check(nullable, RULES)))
                .containsExactly(
                        "label-type: label mode is never null; remove @Nullable, and pass a constant with"
                                + " @LabelValue(\"\") if the label is absent from a recording",
                        "label-type: label version is never null; remove @Nullable, and pass \"\" if the label is"
                                + " absent from a recording",
                        "value-type: the value took is never null; remove @Nullable, and call the method only if there"
                                + " is a value",
                        "value-type: the value up is never null; remove @Nullable, and call the method only if there"
                                + " is a value",
                        "label-type: label version is never null; remove @Nullable, and pass \"\" if the label is"
                                + " absent from a recording");
    }

    @Test
    void otherAnnotationsAreNotItsConcern() {
        check(
                compiler("-Werror"),
                "import java.lang.annotation.*;\n@Target(ElementType.TYPE_USE) @interface NonNull {}",
                RULES.replace("Nullable", "NonNull").replaceAll(" // ! .*", ""));
    }
}
