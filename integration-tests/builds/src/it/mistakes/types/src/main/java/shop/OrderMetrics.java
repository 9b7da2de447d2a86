package shop;

import dev.metricwright.Catalog;
import dev.metricwright.Counter;
import dev.metricwright.MetricFamily;
import dev.metricwright.MetricType;

@Catalog("shop")
interface OrderMetrics {

    @MetricFamily(value = "shop_open_orders", type = MetricType.COUNTER)
    void ordered(long orders);

    @MetricFamily("shop_open_orders")
    Counter openOrders();
}
