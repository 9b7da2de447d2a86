package example.kotlin

import dev.metricwright.Catalog
import dev.metricwright.MetricFamily

/** Metrics of a store. */
@Catalog("portunus")
interface StoreMetrics {

    /** A write found the store busy. */
    @MetricFamily("portunus_store_busy_total")
    fun busy()

    /** So did several writes. */
    fun busy(writes: Int) = repeat(writes) { busy() }
}
