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
                        "[ERROR] src/main/java/shop/DeliveryMetrics.java:[10,62] [metricwright:bucket-unit] the bounds of shop_delivery_seconds must be in seconds, but these seem to be 1,000 times too large; write buckets = {60, 600, 3600}");
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
                        "[ERROR] src/main/java/shop/PaymentMetrics.java:[21,37] [metricwright:closed-label] label outcome of shop_payments_total has only the values paid, refused, but the type String allows others; pass an enum, and write enum Outcome { PAID, REFUSED }");
    }

    @Test
    void namesOfFamiliesAndCatalogs() throws IOException {
        assertThat(MISTAKES.compilerSays("names"))
                .containsExactly(
                        "[ERROR] COMPILATION ERROR : ",
                        "[ERROR] src/main/java/shop/PaymentMetrics.java:[9,19] [metricwright:unknown-family] shop_payment_total is not in catalog shop (did you mean shop_payments_total?); correct the name or, if the family is new, add this to the families of the catalog: - {name: shop_payment_total, type: counter, help: …}",
                        "[ERROR] src/main/java/shop/StoreMetrics.java:[6,1] [metricwright:unknown-catalog] unknown catalog shpo (did you mean shop?), searched in shop.yaml, the catalogs that ship with Metricwright; use one of bff, hexon, ops-proxy, pipelock, portunus, shop, or pass the file of the catalog with -Ametricwright.catalogs=FILE");
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
                        "[ERROR] src/main/java/shop/OrderMetrics.java:[11,64] [metricwright:type-mismatch] shop_open_orders is a counter here, but a gauge in catalog shop; remove the type, or write MetricType.GAUGE",
                        "[ERROR] src/main/java/shop/OrderMetrics.java:[15,13] [metricwright:return-type] openOrders() returns Counter, but shop_open_orders is a gauge; return Gauge");
    }

    @Test
    void values() throws IOException {
        assertThat(MISTAKES.compilerSays("values"))
                .containsExactly(
                        "[ERROR] COMPILATION ERROR : ",
                        "[ERROR] src/main/java/shop/OrderMetrics.java:[16,38] [metricwright:unknown-label-value] Outcome.REFUND means \"refund\", which is not a value of label outcome of shop_payments_total (did you mean refused?); its values are paid, refused",
                        "[ERROR] src/main/java/shop/OrderMetrics.java:[19,23] [metricwright:unknown-label-value] label"
                                + " outcome of shop_payments_total has no value \"declined\"; its values are paid,"
                                + " refused",
                        "[ERROR] src/main/java/shop/OrderMetrics.java:[25,25] [metricwright:value-type] shop_delivery_seconds is measured in seconds, but a long has no unit; pass a Duration, a @Nanos long, or a double in seconds");
    }
}
