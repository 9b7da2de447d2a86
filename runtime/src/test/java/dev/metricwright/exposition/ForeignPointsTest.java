package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Families of other libraries: what is kept under their own type, and what under type unknown. */
class ForeignPointsTest {

    /** A sample; names and values of labels alternate. */
    private static ForeignSample sample(String name, double value, String... labels) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            pairs.put(labels[i], labels[i + 1]);
        }
        return new ForeignSample(name, pairs, value, null, null);
    }

    private static List<String> ordered(ForeignFamily.Type type, ForeignSample... samples) {
        return ForeignPoints.ordered(new ForeignFamily("x", type, "", "", Arrays.asList(samples))).stream()
                .map(family -> family.type().keyword() + " " + family.name() + " "
                        + family.samples().stream()
                                .map(sample -> sample.name()
                                        + String.join("", sample.labels().values()) + "=" + (int) sample.value())
                                .toList())
                .toList();
    }

    @Test
    void bucketsAreOrderedAndThoseOfASeriesAreTogether() {
        assertThat(ordered(
                        ForeignFamily.Type.HISTOGRAM,
                        sample("x_count", 3, "a", "p"),
                        sample("x_bucket", 3, "a", "p", "le", "+Inf"),
                        sample("x_bucket", 1, "a", "q", "le", "+Inf"),
                        sample("x_bucket", 2, "a", "p", "le", "10"),
                        sample("x_bucket", 1, "a", "p", "le", "9.5"),
                        sample("x_sum", 7, "a", "p")))
                .containsExactly("histogram x [x_bucketp9.5=1, x_bucketp10=2, x_bucketp+Inf=3, x_countp=3, x_sump=7,"
                        + " x_bucketq+Inf=1]");
    }

    @Test
    void aHistogramWhoseCountsContradictEachOtherIsKeptAsUnknownFamilies() {
        assertThat(ordered(
                        ForeignFamily.Type.HISTOGRAM,
                        sample("x_bucket", 5, "le", "1"),
                        sample("x_bucket", 3, "le", "+Inf"),
                        sample("x_count", 3),
                        sample("x_sum", 7)))
                .containsExactly(
                        "unknown x_bucket [x_bucket1=5, x_bucket+Inf=3]",
                        "unknown x_count [x_count=3]",
                        "unknown x_sum [x_sum=7]");
        assertThat(ordered(ForeignFamily.Type.HISTOGRAM, sample("x_bucket", 5, "le", "1")))
                .as("without +Inf")
                .containsExactly("unknown x_bucket [x_bucket1=5]");
        assertThat(ordered(ForeignFamily.Type.HISTOGRAM, sample("x_bucket", 5, "le", "+Inf"), sample("x_count", 4)))
                .as("with another count")
                .containsExactly("unknown x_bucket [x_bucket+Inf=5]", "unknown x_count [x_count=4]");
    }

    @Test
    void valuesThatATypeDoesNotHaveMakeItUnknown() {
        assertThat(ordered(ForeignFamily.Type.COUNTER, sample("x_total", -1)))
                .containsExactly("unknown x_total [x_total=-1]");
        assertThat(ordered(ForeignFamily.Type.INFO, sample("x_info", 2))).containsExactly("unknown x_info [x_info=2]");
        assertThat(ordered(ForeignFamily.Type.STATE_SET, sample("x", 2, "x", "on")))
                .containsExactly("unknown x [xon=2]");
        assertThat(ordered(ForeignFamily.Type.STATE_SET, sample("x", 1))).containsExactly("unknown x [x=1]");
        assertThat(ordered(ForeignFamily.Type.SUMMARY, sample("x", 1, "quantile", "1.5")))
                .containsExactly("unknown x [x1.5=1]");
        assertThat(ordered(ForeignFamily.Type.GAUGE, sample("y", 1))).containsExactly("unknown y [y=1]");
    }

    @Test
    void aHistogramWithoutItsCountOrItsSumIsKeptAsUnknownFamilies() {
        assertThat(ordered(ForeignFamily.Type.HISTOGRAM, sample("x_bucket", 5, "le", "+Inf"), sample("x_count", 5)))
                .containsExactly("unknown x_bucket [x_bucket+Inf=5]", "unknown x_count [x_count=5]");
        assertThat(ordered(
                        ForeignFamily.Type.GAUGE_HISTOGRAM, sample("x_bucket", 5, "le", "+Inf"), sample("x_gsum", 5)))
                .containsExactly("unknown x_bucket [x_bucket+Inf=5]", "unknown x_gsum [x_gsum=5]");
    }

    @Test
    void aBoundOrAQuantileInTwoSpellingsMakesTheFamilyUnknown() {
        assertThat(ordered(
                        ForeignFamily.Type.HISTOGRAM,
                        sample("x_bucket", 1, "le", "1"),
                        sample("x_bucket", 1, "le", "1.0"),
                        sample("x_bucket", 1, "le", "+Inf")))
                .containsExactly("unknown x_bucket [x_bucket1=1, x_bucket1.0=1, x_bucket+Inf=1]");
        assertThat(ordered(
                        ForeignFamily.Type.SUMMARY,
                        sample("x", 1, "quantile", "0.5"),
                        sample("x", 1, "quantile", "0.50")))
                .containsExactly("unknown x [x0.5=1, x0.50=1]");
    }

    @Test
    void aBoundThatOnlyJavaReadsMakesTheFamilyUnknown() {
        for (String bound : List.of("1d", "0x1p0", " 1")) {
            assertThat(ordered(
                            ForeignFamily.Type.HISTOGRAM,
                            sample("x_bucket", 1, "le", bound),
                            sample("x_bucket", 1, "le", "+Inf")))
                    .singleElement()
                    .asString()
                    .startsWith("unknown x_bucket");
        }
    }

    @Test
    void samplesOfOneSeriesWithDifferentTimesMakeTheFamilyUnknown() {
        assertThat(ordered(
                        ForeignFamily.Type.COUNTER,
                        new ForeignSample("x_total", Map.of(), 1, 5L, null),
                        sample("x_created", 1)))
                .containsExactly("unknown x_total [x_total=1]", "unknown x_created [x_created=1]");
        assertThat(ordered(
                        ForeignFamily.Type.INFO,
                        new ForeignSample("x_info", Map.of("a", "p"), 1, 5L, null),
                        sample("x_info", 1, "a", "q")))
                .as("all series of an info are one point")
                .containsExactly("unknown x_info [x_infop=1, x_infoq=1]");
        assertThat(ordered(
                        ForeignFamily.Type.COUNTER,
                        new ForeignSample("x_total", Map.of("a", "p"), 1, 5L, null),
                        sample("x_total", 1, "a", "q")))
                .as("different series")
                .containsExactly("counter x [x_totalp=1, x_totalq=1]");
    }

    @Test
    void samplesForWhichPrometheusWouldRefuseThePageAreRefused() {
        assertThatThrownBy(() -> sample("x", 1, "__name__", "y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("label __name__ is reserved for the name of the metric; rename it");
        assertThatThrownBy(() -> new ForeignSample("x", Map.of(), 1, -1L, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sample x is of a time before 1970; pass null for the time of the scrape");
    }

    @Test
    void aSampleThatOccursTwiceIsKeptOnce() {
        assertThat(ordered(ForeignFamily.Type.GAUGE, sample("x", 1, "a", "p"), sample("x", 2, "a", "p")))
                .containsExactly("gauge x [xp=1]");
    }

    @Test
    void valuesThatDifferOnlyInUnpairedSurrogatesAreOneSeries() {
        assertThat(ordered(
                        ForeignFamily.Type.GAUGE,
                        sample("x", 1, "a", "\uD800"),
                        sample("x", 2, "a", "\uDC00\uD83D\uDE00"),
                        sample("x", 3, "a", "\uFFFD")))
                .containsExactly("gauge x [x\uFFFD=1, x\uFFFD\uD83D\uDE00=2]");
    }

    /** The time for these would be minutes if it grew with the square of their number. */
    @Test
    void manyBucketsOfOneSeriesTakeLittleTime() {
        int number = 20_000;
        List<ForeignSample> samples = new ArrayList<>();
        samples.add(sample("x_bucket", number, "le", "+Inf"));
        for (int i = number - 1; i > 0; i--) {
            samples.add(sample("x_bucket", i, "le", Integer.toString(i)));
        }
        ForeignFamily family = new ForeignFamily("x", ForeignFamily.Type.HISTOGRAM, "", "", samples);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            ForeignFamily ordered = ForeignPoints.ordered(family).get(0);
            assertThat(ForeignPoints.of(ordered)).hasSize(1);
            Collections.reverse(samples);
            assertThat(ordered.samples()).isEqualTo(samples);
        });
    }

    @Test
    void aFamilyWithoutSamplesIsLeftOut() {
        assertThat(ordered(ForeignFamily.Type.GAUGE)).isEmpty();
    }

    @Test
    void namesThatNoFormatCanCarryAreRefused() {
        assertThatThrownBy(() -> sample("x\ny", 1))
                .hasMessage("invalid metric name \"x?y\"; use letters, digits, _ and :");
        assertThatThrownBy(() -> sample("x", 1, "a-b", ""))
                .hasMessage("invalid label name \"a-b\"; use letters, digits and _");
        assertThatThrownBy(() -> sample("x", 1, "a", null))
                .hasMessage("label a is null; pass \"\" if there is no value");
        assertThatThrownBy(() -> ForeignSample.labels(List.of("a", "b"), List.of("p")))
                .hasMessage("2 labels with 1 values; pass one value for each label");
        assertThatThrownBy(() -> ForeignSample.labels(List.of("a", "a"), List.of("p", "q")))
                .hasMessage("label a occurs twice; pass it once");
    }
}
