/** Assertions for the tests of applications about the series that an action changed. */
module dev.metricwright.testing {
    requires transitive dev.metricwright.runtime;
    requires static org.jspecify;

    exports dev.metricwright.testing;
}
