package benchmarks.recording;

import dev.metricwright.Catalog;
import dev.metricwright.Counter;
import dev.metricwright.MetricFamily;
import dev.metricwright.Nanos;
import java.time.Duration;

/** The metrics that are recorded. */
@Catalog("gateway")
interface GatewayMetrics {

    /** The bounds of the histogram, in seconds. */
    double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5};

    @MetricFamily("gateway_calls_total")
    void called(Operation operation, Outcome outcome, Region region);

    @MetricFamily("gateway_calls_total")
    Counter calls(Operation operation, Outcome outcome, Region region);

    @MetricFamily("gateway_commands_total")
    void commanded(String client, String rule, String owner);

    @MetricFamily(
            value = "gateway_call_duration_seconds",
            buckets = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5})
    void answered(Operation operation, Outcome outcome, @Nanos long nanos);

    @MetricFamily("gateway_call_duration_seconds")
    void answered(Operation operation, Outcome outcome, Duration took);

    @MetricFamily("gateway_load")
    void loaded(Operation operation, Outcome outcome, Region region, double load);
}
