package shop;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import java.io.IOException;

final class Shop {

    private Shop() {}

    public static void main(String... args) throws IOException {
        MetricsRegistry registry = MetricsRegistry.create();
        PaymentMetrics metrics = new PaymentMetricsRecorder(registry);
        metrics.ended("north", PaymentMetrics.Outcome.REFUSED);
        ExpositionFormat.PROMETHEUS_TEXT.write(registry, System.out);
        System.out.println(System.getProperty("java.class.path"));
    }
}
