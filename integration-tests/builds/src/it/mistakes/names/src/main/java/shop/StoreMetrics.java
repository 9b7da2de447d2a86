package shop;

import dev.metricwright.Catalog;
import dev.metricwright.MetricFamily;

@Catalog("shpo")
interface StoreMetrics {

    @MetricFamily("shop_open_orders")
    void openOrders(long orders);
}
