package dev.metricwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

    private static Amount quantity(long whole, double rest) {
        Quantity quantity = new Quantity();
        quantity.set(whole, rest);
        return Amount.of(quantity);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, 0",
        "100.0, 100",
        "-2.5, -2.5",
        "1e19, 10000000000000000000",
        "1e300, 1e+300",
        "1e-9, 0.000000001",
        "2.5e-30, 2.5e-30",
        "NaN, NaN",
        "Infinity, +Inf",
        "-Infinity, -Inf"
    })
    void numbersAreWrittenWithAllOfTheirDigits(double number, String text) {
        assertThat(Amount.of(number)).hasToString(text);
    }

    @Test
    void countersAreExactPast63Bits() {
        Amount most = quantity(-1, 0x1p64);

        assertThat(most).hasToString("18446744073709551615");
        assertThat(most.minus(quantity(-2, 0x1p64)).matches(Amount.of(1))).isTrue();
        assertThat(most.matches(Amount.of(0x1p64))).isFalse();
    }

    @Test
    void fractionsMayBeOffByTheirRounding() {
        assertThat(Amount.of(0.1 + 0.2).matches(Amount.of(0.3))).isTrue();
        assertThat(Amount.of(0.3 + 1e-11).matches(Amount.of(0.3))).isFalse();
        assertThat(Amount.of(1_000_000.1).minus(Amount.of(1_000_000)).matches(Amount.of(0.1)))
                .isTrue();
    }

    @Test
    void wholeNumbersMayNot() {
        assertThat(Amount.of(1e15).matches(Amount.of(1_000_000_000_000_001L))).isFalse();
        assertThat(Amount.of(1e15).matches(Amount.of(1_000_000_000_000_000L))).isTrue();
    }

    @Test
    void whatIsNotFiniteMatchesItselfAlone() {
        Amount infinite = quantity(7, Double.POSITIVE_INFINITY);

        assertThat(infinite.matches(Amount.of(Double.POSITIVE_INFINITY))).isTrue();
        assertThat(infinite.matches(Amount.of(Double.MAX_VALUE))).isFalse();
        assertThat(infinite.minus(Amount.of(1)).matches(infinite)).isTrue();
        assertThat(Amount.of(1).minus(infinite)).hasToString("-Inf");
        assertThat(infinite.minus(infinite)).hasToString("NaN");
        assertThat(Amount.of(Double.NaN).matches(Amount.of(Double.NaN))).isTrue();
        assertThat(Amount.of(Double.NaN).matches(infinite)).isFalse();
    }
}
