/** Payments of a shop. */
module shop {
    requires transitive dev.metricwright.runtime;

    exports shop;
}
