package example.opsproxy;

import dev.metricwright.MetricsRegistry;
import javax.annotation.processing.Generated;

/**
 * Records {@link ForwardMetrics}. Generated; change that instead.
 */
@Generated("dev.metricwright.processor.MetricwrightProcessor")
final class ForwardMetricsRecorder implements ForwardMetrics {
    /**
     * Makes a recorder.
     *
     * @param registry what holds the series
     */
    public ForwardMetricsRecorder(MetricsRegistry registry) {
    }

    @Override
    public void forwarded(String clientName, String proxyId) {
    }
}
