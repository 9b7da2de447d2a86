package example.kotlin

import dev.metricwright.MetricsRegistry

/** A store that records when it was busy. */
class Store(registry: MetricsRegistry) {

    private val metrics: StoreMetrics = StoreMetricsRecorder(registry)

    /** Simulates a write during another write. */
    fun writeWhileBusy() = metrics.busy()

    /** Simulates some writes during another write. */
    fun writeWhileBusy(writes: Int) = metrics.busy(writes)
}
