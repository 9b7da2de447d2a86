package dev.metricwright.runtime;

import static dev.metricwright.runtime.Recorder.handle;
import static dev.metricwright.runtime.Recorder.later;
import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded numbers are exposed exactly. */
class NumbersTest {

    private final MetricsRegistry registry = MetricsRegistry.create();

    @Test
    void wholeIncrementsAreExactInAll64Bits() {
        CounterCell counter = counter("");
        counter.inc(1L << 53);
        counter.inc();
        assertThat(total()).isEqualTo("9007199254740993");
        counter.inc(Long.MAX_VALUE - (1L << 53) - 1);
        assertThat(total()).isEqualTo("9223372036854775807");
        counter.inc();
        assertThat(total()).isEqualTo("9223372036854775808");
        counter.inc(Long.MAX_VALUE);
        assertThat(total()).isEqualTo("18446744073709551615");
    }

    @Test
    void fractionalIncrementsAreKeptBesideWholeOnes() {
        CounterCell counter = counter("");
        counter.inc(1L << 60);
        counter.inc(0.25);
        counter.inc(2.0);
        assertThat(total()).isEqualTo("1152921504606846978.25");
    }

    @Test
    void aCounterAndAHistogramAreThereAtZeroWhenTheirHandleIsTaken() {
        counter("");
        assertThat(total()).isEqualTo("0");
        handle(HistogramTable.of(registry, FamilyDefinition.histogram("h", 1, 2).build()));
        assertThat(Readings.of(registry, "h")).isEqualTo(Map.of("", "[0, 0, 0] 0"));
    }

    @Test
    void aGaugeIsThereWhenItIsFirstRecorded() {
        GaugeCell gauge =
                handle(GaugeTable.of(registry, FamilyDefinition.gauge("x").build()));
        assertThat(Readings.of(registry, "x")).isEmpty();
        gauge.inc(0);
        assertThat(total()).isEqualTo("0.0");
    }

    @Test
    void timesAreExactInNanoseconds() {
        CounterCell counter = counter("seconds");
        counter.add(Duration.ofDays(365L * 500));
        counter.addNanos(1);
        counter.inc(2);
        counter.inc(0.1);
        assertThat(total()).isEqualTo("15768000002.100000001");
    }

    @Test
    void timesDoNotWrapWhereALongOfNanosecondsWould() {
        CounterCell counter = counter("seconds");
        for (int i = 0; i < 1_000_000; i++) {
            counter.addNanos((1L << 45) - 1);
        }
        for (int i = 0; i < 5; i++) {
            counter.addNanos(Long.MAX_VALUE);
        }
        // 1,000,000 * (2^45 - 1) + 5 * (2^63 - 1) nanoseconds
        assertThat(total()).isEqualTo("81301232273.104879035");
    }

    @Test
    void aCounterThatStandsWhereALongOfNanosecondsEndsGoesOn() {
        CounterCell counter = counter("seconds");
        counter.addNanos(Long.MAX_VALUE);
        assertThat(total()).isEqualTo("9223372036.854775807");
        counter.addNanos(1);
        assertThat(total()).isEqualTo("9223372036.854775808");
        counter.add(Duration.ofNanos(3));
        counter.inc(1e-9);
        assertThat(total()).isEqualTo("9223372036.854775812");
    }

    @Test
    void soDoesTheSumOfAHistogram() {
        HistogramCell histogram = histogram("seconds", 1);
        histogram.observeNanos(Long.MAX_VALUE);
        histogram.observeNanos(1);
        assertThat(total()).isEqualTo("[1, 2] 9223372036.854775808");
        histogram.observe(Duration.ofNanos(3));
        histogram.observe(1e-9);
        assertThat(total()).isEqualTo("[3, 4] 9223372036.854775812");
    }

    @Test
    void aTimeTooLargeToHoldIsRejected() {
        CounterCell counter = counter("seconds");
        counter.add(Duration.ofSeconds(Long.MAX_VALUE - 20_000_000_000L));
        counter.add(Duration.ofSeconds(Long.MAX_VALUE));
        counter.inc(1e300);
        assertThat(total()).isEqualTo("9223372016854775807");
        assertThat(Readings.of(registry, "metricwright_rejected_total")).isEqualTo(Map.of("family=\"x\"", "2"));
    }

    @Test
    void everyUnitOfTimeReadsInItsOwn() {
        Map<String, String> ninetyMinutes = Map.of(
                "nanoseconds", "5400000000001",
                "microseconds", "5400000000.001",
                "milliseconds", "5400000.000001",
                "seconds", "5400.000000001",
                "hours", "1.5000000000002778");
        ninetyMinutes.forEach((unit, text) -> {
            try (MetricsRegistry own = MetricsRegistry.create()) {
                handle(CounterTable.of(
                                own, FamilyDefinition.counter("x").unit(unit).build()))
                        .add(Duration.ofMinutes(90).plusNanos(1));
                assertThat(Readings.of(own, "x")).as(unit).isEqualTo(Map.of("", text));
            }
        });
    }

    @Test
    void wholeUnitsThatAreManyNanosecondsAreExactToo() {
        counter("milliseconds").inc(9_223_372_036_854_775_000L);
        assertThat(total()).isEqualTo("9223372036854775000");
    }

    @Test
    void aBoundIsInclusiveAndWhatItsDecimalSays() {
        HistogramCell histogram = histogram("seconds", 0.1, 0.3);
        histogram.observeNanos(100_000_000);
        histogram.observeNanos(100_000_001);
        histogram.observe(Duration.ofMillis(300));
        histogram.observe(0.3);
        histogram.observeNanos(300_000_001);
        assertThat(total()).isEqualTo("[1, 4, 5] 1.100000002");
    }

    @Test
    void secondsOfADoubleAreRoundedToNanosecondsBeforeTheyFindTheirBucket() {
        HistogramCell histogram = histogram("seconds", 0.1, 0.3, 1);
        histogram.observe(0.1 + 0.2); // 0.30000000000000004
        assertThat(total()).isEqualTo("[0, 1, 1, 1] 0.3");
        histogram.observe(0.3000000004);
        histogram.observe(0.3000000006);
        assertThat(total()).isEqualTo("[0, 2, 3, 3] 0.900000001");
    }

    @Test
    void nanosecondsPast64BitsAreExactHoweverTheyAreCarried() {
        CounterCell counter = counter("nanoseconds");
        counter.add(Duration.ofSeconds(20_000_000_001L, 3));
        assertThat(total()).isEqualTo("20000000001000000003");
        Quantity carried = new Quantity();
        Quantity uncarried = new Quantity();
        TimeScale.NANOSECONDS.write(12_000_000_000L, 3_999_999_999_999_997_951L, carried);
        TimeScale.NANOSECONDS.write(8_000_000_000L, 7_999_999_999_999_997_951L, uncarried);
        assertThat(carried.whole()).isEqualTo(uncarried.whole());
        assertThat(carried.rest()).isEqualTo(uncarried.rest());
    }

    @ParameterizedTest
    @CsvSource({
        "hours, 2500.3",
        "hours, 19999.9",
        "days, 365.1",
        "days, 73000.7",
        "minutes, 0.1",
        "milliseconds, 0.3",
        "nanoseconds, 0.4",
        "nanoseconds, 19999.9",
        "seconds, 1e-10"
    })
    void aBoundIncludesTheDoubleThatItIs(String unit, double bound) {
        HistogramCell histogram = histogram(unit, bound, 2 * bound + 1);
        histogram.observe(bound);
        histogram.observe(bound + 1);
        assertThat(total()).startsWith("[1, 2, 2] ");
    }

    @Test
    void observationsThatAreNoTimesMayBeNegativeAndInfinite() {
        HistogramCell histogram = histogram("bytes", -1, 0, 1e6);
        histogram.observe(-1);
        histogram.observe(-0.5);
        histogram.observe(2e6);
        assertThat(total()).isEqualTo("[1, 2, 2, 3] 1999998.5");
        histogram.observe(Double.POSITIVE_INFINITY);
        assertThat(total()).isEqualTo("[1, 2, 2, 4] Infinity");
    }

    @Test
    void anObservationOfCenturiesFindsItsBucket() {
        HistogramCell histogram = histogram("days", 100_000, 200_000);
        histogram.observe(Duration.ofDays(150_000));
        histogram.observe(150_000);
        assertThat(total()).isEqualTo("[0, 2, 2] 300000");
    }

    @Test
    void aGaugeIsADoubleInTheUnitOfItsFamily() {
        GaugeCell gauge = handle(GaugeTable.of(
                registry, FamilyDefinition.gauge("x").unit("milliseconds").build()));
        gauge.set(Duration.ofSeconds(2));
        assertThat(total()).isEqualTo("2000.0");
        gauge.setNanos(-500_000);
        assertThat(total()).isEqualTo("-0.5");
        gauge.set(Duration.ofNanos(1_406_000));
        assertThat(total()).isEqualTo("1.406");
        gauge.set(Duration.ofSeconds(Long.MIN_VALUE));
        assertThat(total()).isEqualTo("-9.223372036854776E21");
        gauge.set(true);
        assertThat(total()).isEqualTo("1.0");
        gauge.set(Double.NaN);
        assertThat(total()).isEqualTo("NaN");
    }

    @ParameterizedTest
    @CsvSource({
        "seconds, PT1.406S, 1.406",
        "minutes, PT1.443S, 0.02405",
        "hours, PT1H30M, 1.5",
        "days, PT-30S, -3.4722222222222224E-4"
    })
    void aDurationOnAGaugeIsTheNearestDouble(String unit, Duration time, String value) {
        handle(GaugeTable.of(registry, FamilyDefinition.gauge("x").unit(unit).build()))
                .set(time);
        assertThat(total()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "seconds, 2023-11-14T22:13:20.25Z, 1.70000000025E9",
        "seconds, 2023-11-14T22:13:20.123456789Z, 1.7000000001234567E9",
        "seconds, 1969-12-31T23:59:59.9Z, -0.1",
        "seconds, 1900-01-01T00:00:00.5Z, -2.2089887995E9",
        "milliseconds, 2023-11-14T22:13:20.123Z, 1.700000000123E12",
        "hours, 2023-11-14T22:30:00Z, 472222.5",
        "days, +10000-01-01T12:00:00Z, 2932897.5"
    })
    void aMomentOnAGaugeIsTheNearestDouble(String unit, Instant moment, String value) {
        handle(GaugeTable.of(registry, FamilyDefinition.gauge("x").unit(unit).build()))
                .set(moment);
        assertThat(total()).isEqualTo(value);
    }

    @Test
    void aGaugeGoesUpAndDownAndTracks() throws Exception {
        GaugeCell gauge =
                handle(GaugeTable.of(registry, FamilyDefinition.gauge("x").build()));
        gauge.inc();
        gauge.inc(2.5);
        gauge.dec();
        var tracking = gauge.track();
        assertThat(total()).isEqualTo("3.5");
        tracking.close();
        tracking.close();
        assertThat(total()).isEqualTo("2.5");
    }

    @Test
    void anInfoIsAlwaysOne() {
        handle(GaugeTable.of(registry, FamilyDefinition.info("x").build())).inc(7);
        assertThat(total()).isEqualTo("1.0");
    }

    @Test
    void aTimingRecordsOnceWhenClosed() {
        HistogramTable table = HistogramTable.of(
                registry, FamilyDefinition.histogram("x", 1).unit("seconds").build());
        Timing timing = later(table).start();
        assertThat(Readings.of(registry, "x")).isEmpty();
        timing.close();
        Duration elapsed = timing.elapsed();
        timing.close();
        assertThat(timing.elapsed()).isEqualTo(elapsed).isPositive();
        assertThat(total()).startsWith("[1, 1] 0.");
    }

    private CounterCell counter(String unit) {
        return handle(CounterTable.of(
                registry, FamilyDefinition.counter("x").unit(unit).build()));
    }

    private HistogramCell histogram(String unit, double... bounds) {
        return handle(HistogramTable.of(
                registry, FamilyDefinition.histogram("x", bounds).unit(unit).build()));
    }

    private String total() {
        return Readings.of(registry, "x").get("");
    }
}
