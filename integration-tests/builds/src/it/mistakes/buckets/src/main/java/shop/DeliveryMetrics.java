package shop;

import dev.metricwright.Catalog;
import dev.metricwright.MetricFamily;
import java.time.Duration;

@Catalog("shop")
interface DeliveryMetrics {

    @MetricFamily(value = "shop_delivery_seconds", buckets = {60_000, 600_000, 3_600_000})
    void delivered(Duration took);
}
