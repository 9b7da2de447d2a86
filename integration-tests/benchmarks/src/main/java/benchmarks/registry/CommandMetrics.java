package benchmarks.registry;

import dev.metricwright.Catalog;
import dev.metricwright.MetricFamily;
import dev.metricwright.Nanos;

/** The metrics that are recorded. */
@Catalog("gateway")
interface CommandMetrics {

    /** The bounds of the histogram, in seconds. */
    double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5};

    @MetricFamily("gateway_commands_total")
    void commanded(String client, String rule, String owner);

    @MetricFamily(
            value = "gateway_command_duration_seconds",
            buckets = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5})
    void took(String client, String rule, String owner, @Nanos long nanos);
}
