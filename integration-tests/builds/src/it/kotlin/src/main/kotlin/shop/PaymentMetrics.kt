package shop

import dev.metricwright.Catalog
import dev.metricwright.MetricFamily

enum class Outcome { PAID, REFUSED }

@Catalog("shop")
interface PaymentMetrics {

    @MetricFamily("shop_payments_total")
    fun ended(stroe: String, outcome: Outcome)

    fun paid(store: String) = ended(store, Outcome.PAID)
}
