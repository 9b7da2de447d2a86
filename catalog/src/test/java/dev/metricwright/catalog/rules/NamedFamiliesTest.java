package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Families;
import dev.metricwright.catalog.Family;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An interface names a few families, and a catalog can have thousands: the cost of a check must not depend on the size
 * of the catalog.
 */
class NamedFamiliesTest {

    private static final Catalog SHOP = Declared.catalog("""
            catalog: shop
            max_series: 100
            families:
              - name: shop_orders_total
                type: counter
                help: Orders.
                labels: {region: {values: [eu, us]}}
              - name: shop_queue
                type: gauge
                help: Waiting.
              - name: shop_refunds_total
                type: counter
                help: Refunds.
            """);

    private final List<String> made = new ArrayList<>();

    @Test
    void theRulesAskForNoFamilyButThoseThatMethodsName() {
        Checked checked = Declared.checked(
                counting(),
                Declared.method("ordered", "shop_orders_total").values("region", "eu", "us"),
                Declared.method("orderedThere", "shop_orders_total").labels("region=us"),
                Declared.method("refunded", "shop_refunds_total"));

        assertThat(checked.findings()).isEmpty();
        assertThat(made).containsExactly("shop_orders_total", "shop_refunds_total");
    }

    private Catalog counting() {
        List<String> names = SHOP.families().stream().map(Family::name).toList();
        Families families = Families.madeBy(names, place -> {
            made.add(names.get(place));
            return SHOP.families().get(place);
        });
        return new Catalog(
                SHOP.name(),
                SHOP.version(),
                SHOP.title(),
                SHOP.source(),
                SHOP.owner(),
                SHOP.prefixes(),
                SHOP.maxSeries(),
                SHOP.sharedLabels(),
                SHOP.commonLabels(),
                SHOP.surroundings(),
                SHOP.forbiddenLabels(),
                SHOP.allow(),
                families,
                SHOP.alerts(),
                SHOP.queries(),
                SHOP.origin());
    }
}
