package dev.metricwright.testing;

import static dev.metricwright.testing.MetricsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Also imports AssertJ's assertThat, to show that both can be used together. */
class RegistryAssertTest {

    private final Shop shop = new Shop();

    private static void fails(String message, ThrowingCallable assertion) {
        assertThatThrownBy(assertion).isExactlyInstanceOf(AssertionError.class).hasMessage(message);
    }

    @Test
    void anActionThatRecordsNothingLeavesTheRegistryUnchanged() {
        shop.pay("a", "paid");
        shop.queue("a", Double.NaN);

        assertThat(shop.registry).unchangedBy(() -> {}).unchangedBy(() -> shop.queue("a", Double.NaN));
    }

    @Test
    void whatChangedThoughNothingShouldIsShown() {
        shop.queue("a", 1);
        shop.queue("b", 1);

        fails("""
                the registry should not have changed, but did
                changed in the scrape:
                + shop_payments_total{store="a",outcome="paid",region="north"} 1
                - shop_queue_length{store="a",region="north"} 1
                - shop_queue_length{store="b",region="north"} 1
                + shop_queue_length{store="b",region="north"} 2""", () -> assertThat(shop.registry).unchangedBy(() -> {
            shop.pay("a", "paid");
            shop.closeStore("a");
            shop.queue("b", 2);
        }));
    }

    @Test
    void onlyTheNamedFamiliesChangeAndEachOfThem() {
        assertThat(shop.registry)
                .onlyChanged("shop_payments_total", () -> shop.pay("a", "paid"))
                .onlyChanged(Set.of("shop_payments_total", "shop_queue_length"), () -> {
                    shop.pay("a", "paid");
                    shop.queue("a", 1);
                });
    }

    @Test
    void aFamilyThatShouldNotChangeOrShouldIsShown() {
        fails("""
                only shop_payments_total, shop_queue_length should have changed, but shop_basket_items, shop_payments_total did
                changed in the scrape:
                + shop_basket_items_bucket{region="north",le="1.0"} 0
                + shop_basket_items_bucket{region="north",le="10.0"} 1
                + shop_basket_items_bucket{region="north",le="+Inf"} 1
                + shop_basket_items_sum{region="north"} 3
                + shop_basket_items_count{region="north"} 1
                + shop_payments_total{store="a",outcome="paid",region="north"} 1""", () -> assertThat(shop.registry)
                .onlyChanged(List.of("shop_payments_total", "shop_queue_length"), () -> {
                    shop.pay("a", "paid");
                    shop.sell(3);
                }));
        fails("""
                only shop_payments_total should have changed, but nothing did
                nothing changed in the scrape""", () -> assertThat(shop.registry).onlyChanged("shop_payments_total", () -> {}));
    }

    @Test
    void aFamilyThatIsMisspeltIsNotTakenForUnchanged() {
        assertThatThrownBy(
                        () -> assertThat(shop.registry).onlyChanged("shop_payment_total", () -> shop.pay("a", "paid")))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "the registry has no family shop_payment_total (did you mean shop_payments_total?);");
    }

    @Test
    void linesAreThoseOfAScrape() throws IOException {
        shop.pay("a \"quoted\\\n", "paid");
        shop.pour(0.25);
        shop.openFor(Duration.ofNanos(1_500_000_001));
        shop.send("", "east");
        shop.queue("a", -2.5);
        shop.queue("b", Double.POSITIVE_INFINITY);
        shop.runs("1.2");
        shop.paid("a", Duration.ofMillis(20));
        shop.sell(3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExpositionFormat.PROMETHEUS_TEXT.write(shop.registry, out);

        List<String> lines = Scrape.of(shop.registry, Set.of()).names().stream()
                .flatMap(family -> Scrape.of(shop.registry, Set.of()).family(family).series().values().stream())
                .flatMap(series -> series.lines().stream())
                .toList();

        assertThat(lines)
                .containsExactlyInAnyOrderElementsOf(out.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .toList());
    }

    @Test
    void manyLinesAreCutShort() {
        assertThatThrownBy(() -> assertThat(shop.registry).unchangedBy(() -> {
                    for (int store = 100; store < 160; store++) {
                        shop.pay("store-" + store, "paid");
                    }
                }))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageStartingWith("""
                        the registry should not have changed, but did
                        changed in the scrape:
                        + shop_payments_total{store="store-100",outcome="paid",region="north"} 1
                        """)
                .hasMessageEndingWith("""
                        + shop_payments_total{store="store-149",outcome="paid",region="north"} 1
                        … and 10 more lines""");
    }

    @Test
    void manyFamiliesAreNamedFromTheNearestOn() {
        MetricsRegistry registry = MetricsRegistry.create();
        for (int i = 10; i < 30; i++) {
            CounterTable.of(registry, FamilyDefinition.counter("x_" + i).build());
        }

        fails(
                "the registry has no family unheard_of; the recorders created on it have x_10, x_11, x_12, x_13, x_14, x_15, x_16,"
                        + " x_17, x_18, x_19, 10 others",
                () -> assertThat(registry).counter("unheard_of").isAbsent());
    }

    @Test
    void aClosedRegistryHasNothing() {
        shop.registry.close();

        fails(
                "the registry has no family shop_payments_total, because it is empty; create the recorder on this"
                        + " registry, and close it after the assertions",
                () -> assertThat(shop.registry).counter("shop_payments_total").isAbsent());
    }

    @Test
    void aRegistryOrNameThatIsNullIsRefusedAtOnce() {
        assertThatThrownBy(() -> assertThat((MetricsRegistry) null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("assertThat: the registry is null; give the recorder's registry");
        assertThatThrownBy(() -> assertThat(shop.registry).counter(null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("the name of the family is null; give it as it is exposed");
    }
}
