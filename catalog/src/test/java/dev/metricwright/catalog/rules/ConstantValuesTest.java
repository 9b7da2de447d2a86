package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.declaration.ErasedType;
import dev.metricwright.catalog.declaration.ParameterType.Constant;
import dev.metricwright.catalog.declaration.ParameterType.Constants;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The label values that constants mean. */
class ConstantValuesTest {

    private static Optional<Label> label(String values) {
        return Declared.catalog(
                        "catalog: x\nfamilies: [{name: x, type: gauge, labels: {code: {values: [" + values + "]}}}]")
                .family("x")
                .orElseThrow()
                .label("code");
    }

    private static Constant constant(String name) {
        return new Constant(name, Optional.empty());
    }

    @Test
    void aStatedValueWinsThenTheExactNameThenTheOnlySimilarOne() {
        ConstantValues values = ConstantValues.of(label("a, A, b-c, d.e, D_E"));
        assertThat(values.of(new Constant("A", Optional.of("stated")))).isEqualTo("stated");
        assertThat(values.of(constant("A"))).isEqualTo("A");
        assertThat(values.of(constant("B_C"))).isEqualTo("b-c");
        assertThat(values.of(constant("D_E"))).isEqualTo("D_E");
        assertThat(values.of(constant("DE"))).isEqualTo("de");
        assertThat(values.similar(constant("DE"))).containsExactly("d.e", "D_E");
        assertThat(values.of(constant("OTHER_ONE"))).isEqualTo("other_one");
    }

    @Test
    void withoutALabelItIsTheNameInLowerCase() {
        assertThat(ConstantValues.of(Optional.empty()).of(constant("CONN_RATE")))
                .isEqualTo("conn_rate");
    }

    /** Comparing each constant with each value would take minutes. */
    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void constantsAreNotComparedWithEachValue() {
        List<String> expected =
                IntStream.range(0, 50_000).mapToObj(i -> "value-" + i).toList();
        Constants constants = new Constants(
                ErasedType.of("example", "Enum"),
                expected.stream()
                        .map(value -> constant(value.replace('-', '_').toUpperCase(Locale.ROOT)))
                        .toList());
        ConstantValues values = ConstantValues.of(label(expected.stream().collect(Collectors.joining(", "))));
        assertThat(values.of(constants)).isEqualTo(expected);
    }
}
