package dev.metricwright.testing;

import static dev.metricwright.testing.MetricsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GaugeAssertTest {

    private final Shop shop = new Shop();

    private GaugeAssert queue() {
        return assertThat(shop.registry).gauge("shop_queue_length");
    }

    private static void fails(String message, ThrowingCallable assertion) {
        assertThatThrownBy(assertion).isExactlyInstanceOf(AssertionError.class).hasMessage(message);
    }

    @Test
    void valuesAreWholeOrNot() {
        shop.queue("a", 3);
        shop.queue("b", 2.5);

        queue().with("store", "a").hasValue(3).hasValue(3.0);
        queue().with("store", "b").hasValue(2.5);
    }

    @Test
    void wholeValuesAreComparedExactly() {
        shop.queue("a", 1L << 53);

        fails(
                "shop_queue_length{store=\"a\",region=\"north\"} should be 9007199254740993, but is 9007199254740992",
                () -> queue().hasValue((1L << 53) + 1));
    }

    @Test
    void aValueMayBeNoNumber() {
        shop.queue("a", Double.NaN);

        queue().hasValue(Double.NaN);
        fails("shop_queue_length{store=\"a\",region=\"north\"} should be 0, but is NaN", () -> queue().hasValue(0));
        shop.queue("a", Double.NEGATIVE_INFINITY);
        fails("shop_queue_length{store=\"a\",region=\"north\"} should be +Inf, but is -Inf", () -> queue().hasValue(
                        Double.POSITIVE_INFINITY));
    }

    @Test
    void aTimeIsComparedInTheUnitOfTheFamily() {
        shop.oldestOrder(Duration.ofSeconds(100));

        assertThat(shop.registry).gauge("shop_oldest_order_minutes").hasValue(Duration.ofSeconds(100));
        fails("shop_oldest_order_minutes{region=\"north\"} should be 1.5, but is 1.6666666666666667", () -> assertThat(
                        shop.registry)
                .gauge("shop_oldest_order_minutes")
                .hasValue(Duration.ofSeconds(90)));
    }

    @Test
    void aChangeGoesUpOrDownOrNowhere() {
        shop.queue("a", 0.1);

        queue().changedBy(1, () -> shop.queue("a", 1.1))
                .changedBy(-0.8, () -> shop.queue("a", 0.3))
                .changedBy(0, () -> shop.queue("a", 0.3));
        assertThat(shop.registry)
                .gauge("shop_oldest_order_minutes")
                .changedBy(Duration.ofMinutes(2), () -> shop.oldestOrder(Duration.ofMinutes(2)))
                .changedBy(Duration.ofSeconds(-100), () -> shop.oldestOrder(Duration.ofSeconds(20)));
    }

    @Test
    void anotherChangeIsShown() {
        shop.queue("a", 3);

        fails("""
                shop_queue_length{store="a",region="north"} should have changed by -1, but went from 3 to 4
                changed in the scrape:
                - shop_queue_length{store="a",region="north"} 3
                + shop_queue_length{store="a",region="north"} 4""", () -> queue().changedBy(-1, () -> shop.queue("a", 4)));
    }

    @Test
    void aSeriesThatIsRemovedDoesNotChangeBySome() {
        shop.queue("a", 0);

        fails("""
                shop_queue_length{store="a"} should have changed by 0, but was removed
                changed in the scrape:
                - shop_queue_length{store="a",region="north"} 0""", () -> queue().with("store", "a").changedBy(0, () -> shop.closeStore("a")));
        queue().with("store", "a").isAbsent();
    }

    @Test
    void infoFamiliesAreGaugesThatReadOne() {
        shop.runs("1.2");

        assertThat(shop.registry)
                .gauge("shop_build_info")
                .with("version", "1.2")
                .hasValue(1);
    }

    @Test
    void aFamilyDoesNotExistWhereNoRecorderNamesIt() {
        assertThat(shop.registry).gauge("shop_temperature").doesNotExist();

        fails(
                "the registry should have no family shop_queue_length, but has it, of type gauge; to assert that it has"
                        + " no series, use isAbsent()",
                () -> queue().doesNotExist());
    }
}
