package dev.metricwright.testing;

import static dev.metricwright.testing.MetricsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class HistogramAssertTest {

    private final Shop shop = new Shop();

    private HistogramAssert durations() {
        return assertThat(shop.registry).histogram("shop_payment_duration_seconds");
    }

    private static void fails(String message, ThrowingCallable assertion) {
        assertThatThrownBy(assertion).isExactlyInstanceOf(AssertionError.class).hasMessage(message);
    }

    @Test
    void observationsAreCountedAndSummed() {
        durations()
                .with("store", "a")
                .observed(1, () -> shop.paid("a", Duration.ofMillis(250)))
                .observed(0, () -> shop.paid("b", Duration.ofMillis(250)))
                .observed(1, () -> shop.paid("a", Duration.ofMillis(750)))
                .hasCount(2)
                .hasSum(1)
                .hasSum(1.0)
                .hasSum(Duration.ofSeconds(1));
    }

    @Test
    void anotherNumberOfObservationsIsShownWithEveryBucketThatChanged() {
        shop.paid("a", Duration.ofMillis(50));

        fails("""
                shop_payment_duration_seconds_count{store="a",region="north"} should have increased by 2, but went from 1 to 2
                changed in the scrape:
                - shop_payment_duration_seconds_bucket{store="a",region="north",le="1.0"} 1
                + shop_payment_duration_seconds_bucket{store="a",region="north",le="1.0"} 2
                - shop_payment_duration_seconds_bucket{store="a",region="north",le="+Inf"} 1
                + shop_payment_duration_seconds_bucket{store="a",region="north",le="+Inf"} 2
                - shop_payment_duration_seconds_sum{store="a",region="north"} 0.05
                + shop_payment_duration_seconds_sum{store="a",region="north"} 0.3
                - shop_payment_duration_seconds_count{store="a",region="north"} 1
                + shop_payment_duration_seconds_count{store="a",region="north"} 2""", () -> durations().observed(2, () -> shop.paid("a", Duration.ofMillis(250))));
    }

    @Test
    void anotherCountOrSumIsShownBesideThoseOfTheOtherSeries() {
        shop.paid("a", Duration.ofMillis(50));
        shop.paid("b", Duration.ofMillis(1));

        fails("""
                shop_payment_duration_seconds_count{store="a",region="north"} should be 2, but is 1
                the family has:
                shop_payment_duration_seconds_count{store="a",region="north"} 1
                shop_payment_duration_seconds_count{store="b",region="north"} 1""", () -> durations().with("store", "a").hasCount(2));
        fails("""
                shop_payment_duration_seconds_sum{store="b",region="north"} should be 0.002, but is 0.001
                the family has:
                shop_payment_duration_seconds_sum{store="a",region="north"} 0.05
                shop_payment_duration_seconds_sum{store="b",region="north"} 0.001""", () -> durations().with("store", "b").hasSum(Duration.ofMillis(2)));
    }

    @Test
    void severalSeriesAreNotOne() {
        shop.paid("a", Duration.ofMillis(50));
        shop.paid("b", Duration.ofMillis(1));

        fails("""
                shop_payment_duration_seconds matches 2 series; add with(label, value) to select one of them:
                shop_payment_duration_seconds_count{store="a",region="north"} 1
                shop_payment_duration_seconds_count{store="b",region="north"} 1""", () -> durations().hasCount(2));
    }

    @Test
    void sumsOfFractionsAreComparedAsFarAsTheyAreExact() {
        shop.sell(0.1);
        shop.sell(0.2);

        assertThat(shop.registry).histogram("shop_basket_items").hasSum(0.3).hasCount(2);
    }

    @Test
    void absentIsWhatHasNoSeries() {
        shop.paid("a", Duration.ofMillis(50));

        durations().with("store", "b").isAbsent();
        fails("""
                shop_payment_duration_seconds should be absent, but is there:
                shop_payment_duration_seconds_count{store="a",region="north"} 1""", () -> durations().isAbsent());
    }

    @Test
    void aFamilyDoesNotExistWhereNoRecorderNamesIt() {
        assertThat(shop.registry).histogram("shop_refund_duration_seconds").doesNotExist();

        fails(
                "the registry should have no family shop_payment_duration_seconds, but has it, of type histogram; to"
                        + " assert that it has no series, use isAbsent()",
                () -> durations().doesNotExist());
    }
}
