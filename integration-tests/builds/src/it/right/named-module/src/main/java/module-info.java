/** Payments of a shop. */
module shop {
    requires dev.metricwright.runtime;
}
