package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.Quantity;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private static String printed(Consumer<ByteSink> number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteSink sink = new ByteSink(out);
        number.accept(sink);
        sink.flush();
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static String printed(double value) {
        return printed(sink -> sink.put(value));
    }

    private static String printed(Quantity amount) {
        return printed(sink -> sink.put(amount));
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, 0.001",
        "0.1, 0.1",
        "0.0, 0.0",
        "1, 1.0",
        "2.5, 2.5",
        "10, 10.0",
        "-1, -1.0",
        "100000, 100000.0",
        "123456, 123456.0",
        "999999.5, 999999.5",
        "1e6, 1e+06",
        "1.5e6, 1.5e+06",
        "1234567.5, 1.2345675e+06",
        "0.0001, 0.0001",
        "1e-5, 1e-05",
        "1.25e-7, 1.25e-07",
        "1e22, 1e+22",
        "1e100, 1e+100",
        "Infinity, +Inf",
        "-Infinity, -Inf"
    })
    void bucketBoundIsTheCanonicalNumberOfOpenMetrics(double bound, String text) {
        assertThat(BucketBound.text(bound)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "7, 7",
        "-42, -42",
        "1e15, 1000000000000000",
        "9007199254740991, 9007199254740991",
        "9007199254740992, 9.007199254740992e+15",
        "0.1, 0.1",
        "123456.789, 123456.789",
        "4.9e-324, 5e-324",
        "9.9e-324, 1e-323",
        "2e23, 2e+23",
        "8.41e21, 8.41e+21",
        "2.2250738585072014E-308, 2.2250738585072014e-308",
        "5.684341886080802e-14, 5.684341886080802e-14",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "NaN, NaN",
        "Infinity, +Inf",
        "-Infinity, -Inf"
    })
    void doubleIsAsShortAsCanBeOnEveryJdk(double value, String text) {
        assertThat(printed(value)).isEqualTo(text);
    }

    /** Numbers for which some JDK's {@link Double#toString} is too long, or not the closest. */
    @ParameterizedTest
    @CsvSource({
        "2.0E-3, 0.002",
        "2.0E23, 2e+23",
        "1.0E23, 1e+23",
        "9.999999999999999E22, 1e+23",
        "1.1754943508222875E-38, 1.1754943508222875e-38",
        "2.2250738585072014E-308, 2.2250738585072014e-308",
        "2.225073858507201E-308, 2.225073858507201e-308",
        "4.9E-324, 5e-324",
        "0x1p-44, 5.684341886080802e-14",
        "0x1p-1022, 2.2250738585072014e-308",
        "0x1.fffffffffffffp1023, 1.7976931348623157e+308",
        "2.2E-322, 2.2e-322",
        "8.41E21, 8.41e+21",
        "5.0E-324, 5e-324",
        "2.0E-5, 2e-05",
        "1.0E-5, 1e-05"
    })
    void hardNumberIsTheSameInASampleAndInABound(double value, String text) {
        assertThat(printed(value)).isEqualTo(text);
        assertThat(printed(FixedFamily.quantity(0, value))).isEqualTo(text);
        assertThat(BucketBound.text(value)).isEqualTo(text);
    }

    /** The checksum is the same on each JDK; the project is tested on several. */
    @Test
    void allNumbersPrintAlikeOnEveryJdk() {
        CRC32 checksum = new CRC32();
        Random random = new Random(1);
        for (int exponent = Double.MIN_EXPONENT - 52; exponent <= Double.MAX_EXPONENT; exponent++) {
            double power = Math.scalb(1.0, exponent);
            for (double value : new double[] {power, Math.nextUp(power), Math.nextDown(power), 3 * power}) {
                update(checksum, value);
            }
        }
        for (int i = 0; i < 100_000; i++) {
            update(checksum, Double.longBitsToDouble(random.nextLong()));
            update(checksum, random.nextInt(100_000_000) / 1000.0);
            update(checksum, Double.parseDouble(random.nextInt(100) + "e" + (random.nextInt(40) - 20)));
        }

        assertThat(checksum.getValue()).isEqualTo(1720457171L);
    }

    private static void update(CRC32 checksum, double value) {
        checksum.update((BucketBound.text(value) + ' ' + printed(value) + '\n').getBytes(StandardCharsets.US_ASCII));
    }

    @Property
    void doubleReadsBackTheSame(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);

        String text = printed(value);

        if (Double.isFinite(value)) {
            assertThat(Double.doubleToLongBits(Double.parseDouble(text))).isEqualTo(bits);
            assertThat(digits(new BigDecimal(text))).isLessThanOrEqualTo(digits(BigDecimal.valueOf(value)));
        }
    }

    private static int digits(BigDecimal number) {
        return number.stripTrailingZeros().precision();
    }

    @Property
    void ordinaryDoubleReadsBackTheSame(@ForAll double value) {
        assertThat(Double.parseDouble(printed(value))).isEqualTo(value);
        assertThat(Double.parseDouble(BucketBound.text(value))).isEqualTo(value);
    }

    @Property
    void longIsPrintedInFull(@ForAll long value) {
        assertThat(printed(sink -> sink.put(value))).isEqualTo(Long.toString(value));
    }

    @Property
    void wholeAmountIsPrintedInFull(@ForAll long whole) {
        assertThat(printed(FixedFamily.quantity(whole, 0))).isEqualTo(Long.toString(whole));
    }

    @Property
    void decimalAmountIsExactAndWithoutTrailingZeros(
            @ForAll @LongRange(min = 0) long whole,
            @ForAll @LongRange(min = 0) long decimals,
            @ForAll @IntRange(max = 18) int digits) {
        long kept = decimals % (long) Math.pow(10, digits);
        BigDecimal exact = BigDecimal.valueOf(whole).add(BigDecimal.valueOf(kept, digits));

        String text = printed(FixedFamily.decimal(whole, kept, digits));

        assertThat(text)
                .isEqualTo(
                        exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString());
    }

    @Property
    void decimalAmountIsTheNearestDoubleWhereAFormatHasNoOther(
            @ForAll @LongRange(min = 0) long whole,
            @ForAll @LongRange(min = 0) long decimals,
            @ForAll @IntRange(max = 18) int digits) {
        long kept = decimals % (long) Math.pow(10, digits);
        BigDecimal exact = BigDecimal.valueOf(whole).add(BigDecimal.valueOf(kept, digits));

        assertThat(FixedFamily.decimal(whole, kept, digits).toDouble()).isEqualTo(exact.doubleValue());
        assertThat(FixedFamily.decimal(whole % 1000, kept, digits).toDouble())
                .isEqualTo(
                        exact.subtract(BigDecimal.valueOf(whole - whole % 1000)).doubleValue());
    }

    @Property
    void amountWithARestIsTheExactSumOfBoth(@ForAll long whole, @ForAll double rest) {
        boolean printedAlone = whole == 0; // As any double: the shortest decimal that is read back as the same double.
        BigDecimal decimal =
                rest == Math.rint(rest) && !printedAlone ? new BigDecimal(rest) : ShortestNumber.decimal(rest);
        BigDecimal exact = BigDecimal.valueOf(whole).add(decimal);

        assertThat(new BigDecimal(printed(FixedFamily.quantity(whole, rest)))).isEqualByComparingTo(exact);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0.1, 3.1",
        "0, 0.1, 0.1",
        "9223372036854775807, 0.25, 9223372036854775807.25",
        "9223372036854775807, 1e3, 9223372036854776807",
        "1, 9223372036854775808, 9223372036854775809",
        "-9223372036854775808, 18446744073709551616, 9223372036854775808",
        "-1, 18446744073709551616, 18446744073709551615",
        "5, -5, 0",
        "-3, 0.5, -2.5",
        "1, 1e-20, 1.00000000000000000001",
        "0, 1e300, 1e+300",
        "3, NaN, NaN",
        "3, Infinity, +Inf",
        "3, -Infinity, -Inf"
    })
    void wholePartAndRestAreAddedWithoutRounding(long whole, double rest, String text) {
        assertThat(printed(FixedFamily.quantity(whole, rest))).isEqualTo(text);
    }
}
