package dev.metricwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortestDecimalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0",
                "-0.0",
                "0.1",
                "1.0",
                "100.0",
                "-2.5",
                "0.001",
                "9.99E-4",
                "1.0E-4",
                "1234567.0",
                "9999999.0",
                "1.0E7",
                "1.0E10",
                "1.2345E10",
                "1.7976931348623157E308",
                "2.2250738585072014E-308",
                "4.9E-324",
                "NaN",
                "Infinity",
                "-Infinity"
            })
    void numbersAreLaidOutAsJavaDoes(String text) {
        assertThat(ShortestDecimal.text(Double.parseDouble(text))).isEqualTo(text);
    }

    /** Before JDK 19, {@code Double.toString} prints each of these differently. */
    @ParameterizedTest
    @ValueSource(strings = {"2.0E23", "8.41E21", "1.0E23", "9.9E-324", "1.6E-322"})
    void numbersAreAsShortOnEveryJdk(String text) {
        assertThat(ShortestDecimal.text(Double.parseDouble(text))).isEqualTo(text);
    }

    @Example
    void decimalsHaveNoTrailingZeros() {
        assertThat(ShortestDecimal.of(100)).isEqualTo(new BigDecimal("1E+2"));
        assertThat(ShortestDecimal.of(0.25)).isEqualTo(new BigDecimal("0.25"));
        assertThat(ShortestDecimal.of(0)).isEqualTo(BigDecimal.ZERO);
    }

    @Example
    void infinityIsNoDecimal() {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> ShortestDecimal.of(Double.POSITIVE_INFINITY));
    }

    @Property
    void textsReadBack(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);

        assertThat(Double.valueOf(ShortestDecimal.text(value))).isEqualTo(Double.valueOf(value));
    }

    /** Just above a power of two, numbers are twice as far apart as just below it. */
    @Property
    void powersOfTwoReadBackToo(@ForAll @IntRange(min = -1074, max = 1023) int exponent) {
        double value = Math.scalb(1.0, exponent);

        assertThat(Double.parseDouble(ShortestDecimal.text(value))).isEqualTo(value);
    }

    @Property
    void decimalsAreNeverLongerThanThoseOfJavaNorFartherAtTheSameLength(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        Assume.that(Double.isFinite(value));
        BigDecimal ours = ShortestDecimal.of(value);
        BigDecimal javas = new BigDecimal(Double.toString(value)).stripTrailingZeros();

        assertThat(ours.precision()).isLessThanOrEqualTo(Math.max(2, javas.precision()));
        if (ours.precision() == javas.precision()) {
            assertThat(distance(ours, value)).isLessThanOrEqualTo(distance(javas, value));
        }
    }

    private static BigDecimal distance(BigDecimal decimal, double value) {
        return decimal.subtract(new BigDecimal(value)).abs();
    }

    @Property
    void theResultIsTheSameIfJavaPrintsTheShortest(@ForAll @DoubleRange(min = -1e9, max = 1e9) @Scale(6) double value) {
        String java = Double.toString(value);
        // JDKs print the shortest decimal if it has up to 15 digits.
        Assume.that(new BigDecimal(java).precision() <= 15);

        assertThat(ShortestDecimal.text(value)).isEqualTo(java);
    }
}
