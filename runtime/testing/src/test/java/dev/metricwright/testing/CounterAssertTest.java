package dev.metricwright.testing;

import static dev.metricwright.testing.MetricsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CounterAssertTest {

    private final Shop shop = new Shop();

    private CounterAssert counter(String family) {
        return assertThat(shop.registry).counter(family);
    }

    private CounterAssert payments() {
        return counter("shop_payments_total");
    }

    private static void fails(String message, ThrowingCallable assertion) {
        assertThatThrownBy(assertion).isExactlyInstanceOf(AssertionError.class).hasMessage(message);
    }

    @Test
    void onlyAmountsThatTheActionAddsAreCounted() {
        shop.pay("a", "paid");

        payments()
                .with("store", "a")
                .with("outcome", "paid")
                .increasedBy(1, () -> shop.pay("a", "paid"))
                .increasedBy(0, () -> shop.pay("a", "refused"))
                .hasTotal(2);
    }

    @Test
    void aSeriesThatTheActionCreatesCountsFromZero() {
        payments().with("outcome", "paid").increasedBy(1, () -> shop.pay("a", "paid"));
    }

    @Test
    void aFamilyThatTheActionCreatesCountsFromZero() {
        counter("metricwright_rejected_total")
                .with("family", "shop_volume_litres_total")
                .increasedBy(1, () -> shop.pour(Double.NaN));
    }

    @Test
    void nothingIsAddedToASeriesThatIsNotThereBeforeOrAfter() {
        payments().with("outcome", "refused").increasedBy(0, () -> shop.pay("a", "paid"));
    }

    @Test
    void anotherIncreaseIsShownWithTheLinesThatChanged() {
        shop.pay("a", "paid");

        fails("""
                shop_payments_total{store="a",outcome="paid",region="north"} should have increased by 1, but went from 1 to 3
                changed in the scrape:
                - shop_payments_total{store="a",outcome="paid",region="north"} 1
                + shop_payments_total{store="a",outcome="paid",region="north"} 3""", () -> payments().with("outcome", "paid").increasedBy(1, () -> {
            shop.pay("a", "paid");
            shop.pay("a", "paid");
        }));
    }

    @Test
    void whatWasCountedInsteadIsShown() {
        shop.pay("a", "paid");

        fails("""
                shop_payments_total{store="a",outcome="paid",region="north"} should have increased by 1, but stayed at 1
                changed in the scrape:
                + shop_payments_total{store="a",outcome="refused",region="north"} 1
                + shop_queue_length{store="a",region="north"} 2.5""", () -> payments().with("outcome", "paid").increasedBy(1, () -> {
            shop.pay("a", "refused");
            shop.queue("a", 2.5);
        }));
    }

    @Test
    void anActionThatRecordsNothingIsShownToDoSo() {
        shop.pay("a", "paid");

        fails("""
                shop_payments_total{store="a",outcome="paid",region="north"} should have increased by 1, but stayed at 1
                nothing changed in the scrape""", () -> payments().increasedBy(1, () -> {}));
    }

    @Test
    void aLabelValueThatIsNotThereIsShownWithTheNearest() {
        fails("""
                shop_payments_total{outcome="piad"} should have increased by 1, but no such series exists (did you mean paid?)
                changed in the scrape:
                + shop_payments_total{store="a",outcome="paid",region="north"} 1""", () -> payments().with("outcome", "piad").increasedBy(1, () -> shop.pay("a", "paid")));
    }

    @Test
    void aTotalThatIsAnotherIsShownBesideTheOtherSeries() {
        shop.pay("a", "paid");
        shop.pay("b", "paid");
        shop.pay("b", "paid");

        fails("""
                shop_payments_total{store="a",outcome="paid",region="north"} should be 2, but is 1
                the family has:
                shop_payments_total{store="a",outcome="paid",region="north"} 1
                shop_payments_total{store="b",outcome="paid",region="north"} 2""", () -> payments().with("store", "a").hasTotal(2));
    }

    @Test
    void theOnlySeriesIsNotShownTwice() {
        shop.pay("a", "paid");

        fails(
                "shop_payments_total{store=\"a\",outcome=\"paid\",region=\"north\"} should be 2, but is 1",
                () -> payments().hasTotal(2));
    }

    @Test
    void aTotalOfASeriesThatIsNotThereIsNotZero() {
        shop.pay("a", "paid");

        fails(
                """
                shop_payments_total{store="a",outcome="\\"odd\\\\\\n"} should be 0, but no such series exists
                the family has:
                shop_payments_total{store="a",outcome="paid",region="north"} 1""",
                () -> payments().with("store", "a").with("outcome", "\"odd\\\n").hasTotal(0));
        fails("""
                shop_parcels_total should be 0, but no such series exists
                the family has no series""", () -> counter("shop_parcels_total").hasTotal(0));
    }

    @Test
    void severalSeriesAreNotOne() {
        shop.pay("a", "paid");
        shop.pay("b", "paid");
        shop.pay("b", "refused");

        fails("""
                shop_payments_total{outcome="paid"} matches 2 series; add with(label, value) to select one of them:
                shop_payments_total{store="a",outcome="paid",region="north"} 1
                shop_payments_total{store="b",outcome="paid",region="north"} 1""", () -> payments().with("outcome", "paid").hasTotal(2));
    }

    @Test
    void oneAssertionServesForSeveralSelections() {
        CounterAssert payments = payments();
        shop.pay("a", "paid");
        shop.pay("b", "refused");

        payments.with("store", "a").hasTotal(1);
        payments.with("store", "b").hasTotal(1);
    }

    @Test
    void commonLabelsSelectToo() {
        shop.pay("a", "paid");

        payments().with("region", "north").hasTotal(1);
        payments().with("region", "south").isAbsent();
    }

    @Test
    void theEmptyValueSelectsTheSeriesThatLacksTheLabel() {
        shop.send("", "");
        shop.send("dove", "");

        counter("shop_parcels_total").with("carrier", "").hasTotal(1);
    }

    @Test
    void detailsAreReadApartWhereTheyAreSelectedAndSummedElsewhere() {
        shop.send("dove", "west");
        shop.send("dove", "east");

        counter("shop_parcels_total").with("depot", "east").hasTotal(1);
        counter("shop_parcels_total").hasTotal(2);
    }

    @Test
    void misspeltNamesNeverPass() {
        fails(
                "the registry has no family shop_payment_total (did you mean shop_payments_total?); the recorders created on it"
                        + " have shop_payments_total, shop_parcels_total, shop_basket_items, shop_open_seconds_total,"
                        + " shop_volume_litres_total, shop_queue_length, shop_build_info, shop_payment_duration_seconds,"
                        + " shop_oldest_order_minutes",
                () -> counter("shop_payment_total").isAbsent());
        fails(
                "shop_payments_total has no label outcoem (did you mean outcome?); its labels are store, outcome, region",
                () -> payments().with("outcoem", "paid").isAbsent());
        fails(
                "shop_queue_length is of type gauge; ask for it with gauge(\"shop_queue_length\")",
                () -> counter("shop_queue_length").isAbsent());
        fails(
                "shop_build_info is of type info; ask for it with gauge(\"shop_build_info\")",
                () -> counter("shop_build_info").isAbsent());
    }

    @Test
    void whatIsGivenWronglyIsRefusedAtOnce() {
        assertThatThrownBy(() -> payments().with("store", "a").with("store", "b"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("shop_payments_total: duplicate label store; give it once");
        assertThatThrownBy(() -> payments().with("store", null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("shop_payments_total: the value of its label store is null; give \"\" if it has none");
    }

    @Test
    void fractionsAreComparedAsFarAsTheyAreExact() {
        shop.pour(0.1);
        shop.pour(0.2);

        counter("shop_volume_litres_total").hasTotal(0.3).increasedBy(0.7, () -> {
            shop.pour(0.3);
            shop.pour(0.4);
        });
        fails(
                "shop_volume_litres_total{region=\"north\"} should be 1.000000001, but is 1",
                () -> counter("shop_volume_litres_total").hasTotal(1.000000001));
    }

    @Test
    void timesAreComparedToTheNanosecond() {
        Duration years = Duration.ofDays(36_500);

        counter("shop_open_seconds_total")
                .increasedBy(years.plusNanos(1), () -> shop.openFor(years.plusNanos(1)))
                .hasTotal(years.plusNanos(1));
        fails(
                "shop_open_seconds_total{region=\"north\"} should be 3153600000, but is 3153600000.000000001",
                () -> counter("shop_open_seconds_total").hasTotal(years));
    }

    @Test
    void aTimeIsExpectedOfFamiliesOfTimeAlone() {
        shop.pour(1);

        fails(
                "shop_volume_litres_total has no time unit, so it cannot be PT1S; expect a number",
                () -> counter("shop_volume_litres_total").hasTotal(Duration.ofSeconds(1)));
    }

    @Test
    void absentIsWhatHasNoSeries() {
        payments().isAbsent();
        shop.pay("a", "paid");
        payments().with("outcome", "refused").isAbsent();

        fails("""
                shop_payments_total{store="a"} should be absent, but is there:
                shop_payments_total{store="a",outcome="paid",region="north"} 1""", () -> payments().with("store", "a").isAbsent());
    }

    @Test
    void aFamilyDoesNotExistWhereNoRecorderNamesIt() {
        counter("shop_refunds_total").doesNotExist();

        fails(
                "the registry should have no family shop_payments_total, but has it, of type counter; to assert that it"
                        + " has no series, use isAbsent()",
                () -> payments().doesNotExist());
    }

    @Test
    void exceptionsOfTheActionReachTheTest() {
        assertThatThrownBy(() -> payments().increasedBy(1, shop::payByCard))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("the card reader is off");
    }
}
