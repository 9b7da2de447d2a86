package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.recorded.RecordedInterface;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The description of a recorder names the values of closed labels that none of its methods passes. */
class UnrecordedValuesTest {

    private static final Catalog SHOP = Declared.catalog("""
            catalog: shop
            families:
              - {name: shop_orders_total, type: counter, help: h, labels: {outcome: {values: [paid, refused, lost, other]}}}
              - {name: shop_visits_total, type: counter, help: h, labels: {page: {max: 5}}}
            """);

    private static final Severities CLOSED_LABEL_OFF = Severities.parse("closed-label:off", new ArrayList<>());

    private static Set<String> unrecorded(Declared... methods) {
        Checked checked = Declared.checked(SHOP, CLOSED_LABEL_OFF, Unlisted.ERROR, methods);
        assertThat(checked.findings()).isEmpty();
        return RecordedInterface.of(checked.recorder().orElseThrow())
                .families()
                .get(0)
                .labels()
                .get(0)
                .unrecorded();
    }

    private static Declared orders(String method) {
        return Declared.method(method, "shop_orders_total");
    }

    @Test
    void fixedValuesAndConstantsOfEnumsAreRecorded() {
        assertThat(unrecorded(orders("paid").labels("outcome=paid"))).containsExactly("refused", "lost");
        assertThat(unrecorded(orders("ended").values("outcome", "refused", "lost")))
                .containsExactly("paid");
        assertThat(unrecorded(
                        orders("paid").labels("outcome=paid"), orders("ended").values("outcome", "refused", "lost")))
                .isEmpty();
    }

    @Test
    void aStringMayBeAnyOfTheValues() {
        assertThat(unrecorded(orders("ended").strings("outcome"))).isEmpty();
    }

    @Test
    void anOpenLabelMayHaveAnyValue() {
        assertThat(unrecorded(Declared.method("visited", "shop_visits_total").values("page", "search")))
                .isEmpty();
    }
}
