package dev.metricwright.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The messages in Maven's log: each error once, with its position, and nothing else. */
class MistakesTest {

    private static final Build MISTAKES = Build.of("mistakes");

    @Test
    void bounds() throws IOException {
        assertThat(MISTAKES.compilerSays("buckets"))
                .containsExactly(
                        "[ERROR] COMPILATION ERROR : ",
                        "[ERROR] src/main/java/shop/DeliveryMetrics.java:[10,62] [metricwright:bucket-unit] the bounds of"
                                + " shop_delivery_seconds are in seconds, and these seem to be thousandths of it; write"
                                + " buckets = {60, 600, 3600}");
    }

    @Test
    void labels() throws IOException {
        assertThat(MISTAKES.compilerSays("labels"))
                .containsExactly(
                        "[ERROR] COMPILATION ERROR : ",
                        "[ERROR] src/main/java/shop/PaymentMetrics.java:[15,23] [metricwright:unknown-label]"
                                + " shop_payments_total has no label stroe (did you mean store?); its labels are store,"
                                + " outcome",
                        "[ERROR] src/main/java/shop/PaymentMetrics.java:[18,10] [metricwright:missing-label]"
                                + " shop_payments_total needs label outcome; add a parameter of that name",
                        "[ERROR] src/main/java/shop/PaymentMetrics.java:[21,37] [metricwright:closed-label] label outcome of"
                                + " shop_payments_total has only the values paid, refused, but a String can have any;"
                                + " write enum Outcome { PAID, REFUSED }");
    }

    @Test
    void namesOfFamiliesAndCatalogs() throws IOException {
        assertThat(MISTAKES.compilerSays("names"))
                .containsExactly(
                        "[ERROR] COMPILATION ERROR : ",
                        "[ERROR] src/main/java/shop/PaymentMetrics.java:[9,19] [metricwright:unknown-family]"
                                + " shop_payment_total is not in catalog shop (did you mean shop_payments_total?); if it"
                                + " is new, add to its families: - {name: shop_payment_total, type: counter, help: …}",
                        "[ERROR] src/main/java/shop/StoreMetrics.java:[6,1]"
                                + " [metricwright:unknown-catalog] unknown catalog shpo (did you mean shop?),"
                                + " looked for in shop.yaml or what comes with Metricwright; name one of bff,"
                                + " hexon, ops-proxy, pipelock, portunus, shop, or give its file with"
                                + " -Ametricwright.catalogs=");
    }

    @Test
    void options() throws IOException {
        assertThat(MISTAKES.compilerSays("options"))
                .containsExactly(
                        "[ERROR] COMPILATION ERROR : ",
                        "[ERROR] [metricwright:invalid-option] -Ametricwright.severity cannot be"
                                + " \"unbounded-lable:off\"; unknown rule unbounded-lable (did you mean"
                                + " unbounded-label?)",
                        "[ERROR] [metricwright:catalog-invalid] -Ametricwright.catalogs=metrics.yaml: no such file or folder;"
                                + " correct the path");
    }

    @Test
    void types() throws IOException {
        assertThat(MISTAKES.compilerSays("types"))
                .containsExactly(
                        "[ERROR] COMPILATION ERROR : ",
                        "[ERROR] src/main/java/shop/OrderMetrics.java:[11,64] [metricwright:type-mismatch] shop_open_orders"
                                + " is a counter here and a gauge in catalog shop; drop the type, or write"
                                + " MetricType.GAUGE",
                        "[ERROR] src/main/java/shop/OrderMetrics.java:[15,13] [metricwright:return-type] openOrders()"
                                + " returns Counter, and shop_open_orders is a gauge; return Gauge or void");
    }

    @Test
    void values() throws IOException {
        assertThat(MISTAKES.compilerSays("values"))
                .containsExactly(
                        "[ERROR] COMPILATION ERROR : ",
                        "[ERROR] src/main/java/shop/OrderMetrics.java:[16,38]"
                                + " [metricwright:unknown-label-value] Outcome.REFUND means \"refund\", which label"
                                + " outcome of shop_payments_total does not have (did you mean refused?); its"
                                + " values are paid, refused",
                        "[ERROR] src/main/java/shop/OrderMetrics.java:[19,23] [metricwright:unknown-label-value] label"
                                + " outcome of shop_payments_total has no value \"declined\"; its values are paid,"
                                + " refused",
                        "[ERROR] src/main/java/shop/OrderMetrics.java:[25,25] [metricwright:value-type]"
                                + " shop_delivery_seconds is measured in seconds, and a long has no unit; pass a"
                                + " Duration, a @Nanos long, or a double in seconds");
    }
}
