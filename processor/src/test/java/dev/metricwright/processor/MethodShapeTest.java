package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

/** The parameters and return types of methods: every cell of the table in the README, and methods that fit no cell. */
class MethodShapeTest {

    @Test
    void aCounterIsIncrementedByOneOrByAnAmountOrHandedOut() {
        check(rules("""
                        @MetricFamily("example_starts_total") void started();
                        @MetricFamily("example_starts_total") void startedMore(long times);
                        @MetricFamily("example_starts_total") void startedPartly(double times);
                        @MetricFamily("example_starts_total") Counter starts();
                        @MetricFamily("example_busy_seconds_total") void second();
                        @MetricFamily("example_busy_seconds_total") void worked(Duration time);
                        @MetricFamily("example_busy_seconds_total") void worked(@Nanos long nanos);
                        @MetricFamily("example_busy_seconds_total") void worked(double seconds);
                        @MetricFamily("example_busy_seconds_total") Counter busy();
                        """));
    }

    @Test
    void orItsTotalIsKeptElsewhereAndSampled() {
        check(rules("""
                        @MetricFamily("example_starts_total") void starts(LongSupplier total);
                        @MetricFamily("example_build_info") void built(String version);
                        @MetricFamily("example_busy_seconds_total") void busy(DoubleSupplier seconds);
                        """));
        check(rules("""
                        @MetricFamily("example_starts_total") void starts(DoubleSupplier total);
                        @MetricFamily("example_busy_seconds_total")
                        void busy(
                            LongSupplier seconds); // ! value-type
                        """));
        check(rules("""
                        @MetricFamily("example_starts_total") void started();
                        @MetricFamily("example_starts_total")
                        void starts(LongSupplier total); // ! conflicting-methods
                        """));
    }

    @Test
    void aTimingIsAnAmountOfTime() {
        check(rules("""
                        @MetricFamily("example_busy_seconds_total") void worked(Timing work);
                        @MetricFamily("example_writer_lag_seconds") void lag(Timing lag);
                        @MetricFamily("example_handshake_seconds") void shook(Timing handshake);
                        @MetricFamily("example_starts_total")
                        void started(
                            Timing start); // ! value-type
                        @MetricFamily("example_up")
                        void up(
                            Timing up); // ! value-type
                        @MetricFamily(value = "example_body_bytes", buckets = {100, 1000, 10000})
                        void body(
                            Timing body); // ! value-type
                        @MetricFamily("example_build_info")
                        void built(String version, Timing build); // ! method-shape
                        """));
    }

    @Test
    void anInstantIsAnAmountOfGaugesThatAreTimestamps() {
        check(rules("""
                        @MetricFamily("example_deployed_timestamp_seconds") void deployed(Instant at);
                        @MetricFamily("example_deployed_timestamp_seconds") void deployed(double seconds);
                        @MetricFamily("example_deployed_timestamp_seconds")
                        void bare(
                            long at); // ! value-type
                        @MetricFamily("example_writer_lag_seconds")
                        void lag(
                            Instant since); // ! value-type
                        @MetricFamily("example_up")
                        void up(
                            Instant since); // ! value-type
                        @MetricFamily("example_starts_total")
                        void started(
                            Instant at); // ! value-type
                        @MetricFamily("example_handshake_seconds")
                        void shook(
                            Instant at); // ! value-type
                        @MetricFamily("example_build_info")
                        void built(String version, Instant at); // ! method-shape
                        """));
    }

    @Test
    void aCounterTakesNothingElse() {
        check(rules("""
                        @MetricFamily("example_starts_total")
                        void flagged(boolean value); // ! method-shape
                        @MetricFamily("example_starts_total")
                        void sampled(BooleanSupplier value); // ! method-shape
                        @MetricFamily("example_starts_total")
                        Gauge gauge(); // ! return-type
                        @MetricFamily("example_starts_total")
                        Counter counterOf(long times); // ! method-shape
                        @MetricFamily("example_starts_total")
                        void two(long one, double other); // ! method-shape
                        @MetricFamily("example_starts_total")
                        void timed(
                            Duration time); // ! value-type
                        @MetricFamily("example_busy_seconds_total")
                        void bare(
                            long time); // ! value-type
                        @MetricFamily("example_starts_total")
                        void object(Object value); // ! method-shape
                        """));
    }

    @Test
    void aGaugeIsSetOrSampledOrHandedOut() {
        check(rules("""
                        @MetricFamily("example_up") void up(boolean up);
                        @MetricFamily("example_up") void level(long level);
                        @MetricFamily("example_up") void level(double level);
                        @MetricFamily("example_up") Gauge up();
                        @MetricFamily("example_writer_lag_seconds") void lag(DoubleSupplier seconds);
                        """));
        check(rules("""
                        @MetricFamily("example_up") void up(BooleanSupplier up);
                        @MetricFamily("example_up") void level(LongSupplier level);
                        @MetricFamily("example_writer_lag_seconds") void lag(Duration lag);
                        @MetricFamily("example_writer_lag_seconds") void lag(@Nanos long lag);
                        @MetricFamily("example_writer_lag_seconds") void lag(double lag);
                        @MetricFamily("example_writer_lag_seconds") Gauge lag();
                        """));
    }

    @Test
    void aGaugeTakesNothingElse() {
        check(rules("""
                        @MetricFamily("example_up")
                        void nothing(); // ! method-shape
                        @MetricFamily("example_up")
                        Histogram histogram(); // ! return-type
                        @MetricFamily("example_up")
                        Timing timing(); // ! return-type
                        @MetricFamily("example_up")
                        void timed(
                            @Nanos long time); // ! value-type
                        @MetricFamily("example_writer_lag_seconds")
                        void bare(
                            LongSupplier lag); // ! value-type
                        @MetricFamily("example_writer_lag_seconds")
                        void flagged(
                            boolean lag); // ! value-type
                        @MetricFamily("example_up")
                        void text(StringBuilder value); // ! method-shape
                        """));
    }

    @Test
    void aHistogramObservesOrStartsATimingOrIsHandedOut() {
        check(rules("""
                        @MetricFamily("example_handshake_seconds") void shook(Duration time);
                        @MetricFamily("example_handshake_seconds") void shook(@Nanos long nanos);
                        @MetricFamily("example_handshake_seconds") void shook(double seconds);
                        @MetricFamily("example_handshake_seconds") Histogram handshakes();
                        @MetricFamily("example_handshake_seconds") Timing shaking();
                        @MetricFamily(value = "example_body_bytes", buckets = {100, 1000, 10000}) void body(long bytes);
                        @MetricFamily("example_body_bytes") void body(double bytes);
                        """));
    }

    @Test
    void aHistogramTakesNothingElse() {
        check(rules("""
                        @MetricFamily("example_handshake_seconds")
                        void nothing(); // ! method-shape
                        @MetricFamily("example_handshake_seconds")
                        void flagged(boolean value); // ! method-shape
                        @MetricFamily("example_handshake_seconds")
                        void sampled(DoubleSupplier value); // ! method-shape
                        @MetricFamily("example_handshake_seconds")
                        Counter counter(); // ! return-type
                        @MetricFamily("example_handshake_seconds")
                        void bare(
                            long value); // ! value-type
                        @MetricFamily(value = "example_body_bytes", buckets = {100, 1000, 10000})
                        Timing timing(); // ! value-type
                        @MetricFamily("example_body_bytes")
                        void timed(
                            Duration value); // ! value-type
                        """));
    }

    @Test
    void anInfoFamilyHasLabelsAlone() {
        check(rules("""
                        @MetricFamily("example_build_info")
                        void built(String version);
                        @MetricFamily("example_build_info")
                        void valued(String version, long value); // ! method-shape
                        @MetricFamily("example_build_info")
                        void sampled(String version, LongSupplier value); // ! method-shape
                        @MetricFamily("example_build_info")
                        Gauge handle(String version); // ! return-type
                        """));
    }

    @Test
    void anIntIsNeverAValueAndALongNeverALabel() {
        check(rules("""
                        @MetricFamily("example_starts_total")
                        void started(
                            int times); // ! unknown-label
                        @MetricFamily("example_starts_total")
                        @Labels({})
                        void startedAgain(int times); // ! method-shape
                        @MetricFamily("example_build_info")
                        @Labels("version")
                        void built(
                            long version); // ! label-type
                        """));
    }

    @Test
    void anAbstractMethodNeedsAFamily() {
        check(rules("""
                        void lost(String client, long value); // ! method-shape
                        default void fine(String client, long value) {}
                        """));
    }

    @Test
    void aGaugeIsSetOrSampledButNotBoth() {
        check(rules("""
                        @MetricFamily("example_up")
                        void up(boolean up);
                        @MetricFamily("example_up")
                        Gauge up();
                        @MetricFamily("example_up")
                        void sampled(LongSupplier up); // ! conflicting-methods
                        """));
    }

    @Test
    void findingsSayWhatToDo() {
        assertThat(says("""
                                void lost(String client);
                                @MetricFamily("example_up") void nothing();
                                @MetricFamily("example_handshake_seconds") void untimed();
                                @MetricFamily("example_starts_total") void sampled(BooleanSupplier value);
                                @MetricFamily("example_starts_total") void flagged(boolean value);
                                @MetricFamily("example_build_info") void valued(String version, long value);
                                @MetricFamily("example_starts_total") void two(long one, double other);
                                @MetricFamily("example_starts_total") Counter counterOf(long times);
                                @MetricFamily("example_starts_total") java.util.List<String> list();
                                @MetricFamily("example_starts_total") void timed(Duration time);
                                @MetricFamily(value = "example_body_bytes", buckets = {100, 1000, 10000}) Timing timing();
                                @MetricFamily("example_handshake_seconds") void bare(long value);
                                @MetricFamily("example_writer_lag_seconds") void since(Instant value);
                                @MetricFamily("example_up") void upSince(Instant value);
                                @MetricFamily("example_starts_total") void object(java.util.List<Object[]> value);
                                @MetricFamily("example_starts_total") @Labels({}) void started(int times);
                                @MetricFamily("example_starts_total") @Labels({}) void startedAt(String zone);
                                @MetricFamily("example_handshake_seconds") @Labels({}) void shook(int millis);
                                @MetricFamily("example_build_info") @Labels("version") void builtAt(String version, int number);
                                """))
                .containsExactly(
                        "method-shape: lost() names no family; annotate it with @MetricFamily, or make it a default method",
                        "method-shape: nothing() has no parameter for the value of the gauge; add a long or a double to set it to, or return Gauge",
                        "method-shape: untimed() has no parameter for the value of the histogram; add a Duration to observe, or return Timing",
                        "method-shape: sampled() takes a BooleanSupplier, but a counter does not record it; only gauges are sampled by it, so pass a DoubleSupplier",
                        "method-shape: flagged() takes a boolean, but a counter does not record it; only gauges record a boolean, so pass a long or a double",
                        "method-shape: valued() takes a long, but an info family does not record it; its value is always 1, so remove the parameter",
                        "method-shape: two() has more than one value, one and other; keep one",
                        "method-shape: counterOf() returns a handle and also takes a value (times); remove one of the two",
                        "return-type: list() returns List<String>, but example_starts_total is a counter; return Counter or void",
                        "value-type: example_starts_total is not measured in a time unit, so it cannot take a Duration; state its unit, or pass a long or a double",
                        "value-type: example_body_bytes is not measured in a time unit but in bytes, so it cannot take a Timing; return Histogram",
                        "value-type: example_handshake_seconds is measured in seconds, but a long has no unit; pass a Duration, a @Nanos long, or a double in seconds",
                        "value-type: example_writer_lag_seconds cannot record an Instant: only gauges whose names end in _timestamp_seconds record points in time; pass a Duration",
                        "value-type: example_up cannot record an Instant: only gauges whose names end in _timestamp_seconds record points in time; pass a long or a double",
                        "method-shape: parameter List<Object[]> value of object() is neither a label nor a value that a counter records; remove it, or pass a long or a double",
                        "method-shape: parameter int times of started() is neither a label nor a value that a counter records;"
                                + " if it is the value, make it a long",
                        "method-shape: parameter String zone of startedAt() is neither a label nor a value that a counter records; if it is a label, add \"zone\" to @Labels, otherwise remove it",
                        "method-shape: parameter int millis of shook() is neither a label nor a value that a histogram records;"
                                + " if it is the value, make it a Duration",
                        "method-shape: parameter int number of builtAt() is neither a label nor a value that an info family records;"
                                + " if it is a label, add \"number\" to @Labels, otherwise remove it");
    }

    @Test
    void aTypeThatIsNoLabelIsReplacedByAValueOrASupplierOfTheFamily() {
        assertThat(says("""
                                @MetricFamily("example_up") void up(IntSupplier up);
                                @MetricFamily("example_up") @Labels({}) void upOf(java.util.concurrent.atomic.AtomicLong up);
                                @MetricFamily("example_starts_total") void starts(Supplier<? extends Number> starts);
                                @MetricFamily("example_writer_lag_seconds") @Labels({}) void lag(Supplier<? super Double> lag);
                                @MetricFamily("example_handshake_seconds") void shook(Supplier<?> took);
                                """))
                .containsExactly(
                        "method-shape: parameter IntSupplier up of up() is neither a label nor a value that a gauge records; remove it, or pass a LongSupplier or a DoubleSupplier",
                        "method-shape: parameter AtomicLong up of upOf() is neither a label nor a value that a gauge records; remove it, or pass a long or a double",
                        "method-shape: parameter Supplier<? extends Number> starts of starts() is neither a label nor a value that a counter records; remove it, or pass a LongSupplier or a DoubleSupplier",
                        "method-shape: parameter Supplier<? super Double> lag of lag() is neither a label nor a value that a gauge records; remove it, or pass a DoubleSupplier in seconds",
                        "method-shape: parameter Supplier<?> took of shook() is neither a label nor a value that a histogram records; remove it, or pass a Duration");
    }

    @Test
    void aSampledAndASetGaugeAreBothNamed() {
        assertThat(says("""
                                @MetricFamily("example_up") void sampled(LongSupplier up);
                                @MetricFamily("example_up") void up(boolean up);
                                """))
                .containsExactly(
                        "conflicting-methods: example_up is recorded by up(), but sampled() samples it from a supplier; remove one of the two methods");
    }

    @Test
    void aNumberWhoseNameEndsInAnotherUnitIsAWarning() {
        Compilation compilation = check(rules("""
                        @MetricFamily(value = "example_handshake_seconds")
                        void shook(
                            double tookMillis); // ? value-unit
                        @MetricFamily("example_busy_seconds_total")
                        void worked(
                            double time_ms); // ? value-unit
                        @MetricFamily("example_busy_seconds_total") void workedSecs(double busySecs);
                        @MetricFamily("example_busy_seconds_total") void worked(@Nanos long nanos);
                        @MetricFamily("example_busy_seconds_total") void params(double params);
                        @MetricFamily(value = "example_body_bytes", buckets = {100, 1000, 10000})
                        void sent(
                            long sizeKB); // ? value-unit
                        @MetricFamily("example_starts_total") void started(long millis);
                        @MetricFamily("example_writer_lag_seconds")
                        void lag(
                            DoubleSupplier hours); // ? value-unit
                        """));
        assertThat(messages(compilation))
                .containsExactly(
                        "value-unit: tookMillis is in milliseconds by its name, but example_handshake_seconds is measured in seconds; pass a Duration, or pass the value in seconds and rename the parameter",
                        "value-unit: time_ms is in milliseconds by its name, but example_busy_seconds_total is measured in seconds; pass a Duration, or pass the value in seconds and rename the parameter",
                        "value-unit: sizeKB is in kilobytes by its name, but example_body_bytes is measured in bytes; pass the value in bytes and rename the parameter",
                        "value-unit: hours is in hours by its name, but example_writer_lag_seconds is measured in seconds; pass the value in seconds and rename the parameter");
    }
}
