package benchmarks.registry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Micrometer with its registry for Prometheus. */
final class MicrometerRegistry implements Registry {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    MicrometerRegistry() {
        registry.config().meterFilter(new Bounds());
    }

    @Override
    public void count(String client, String rule, String owner) {
        registry.counter("gateway.commands", "client", client, "rule", rule, "owner", owner)
                .increment();
    }

    @Override
    public void observe(String client, String rule, String owner, long nanos) {
        registry.timer("gateway.command.duration", "client", client, "rule", rule, "owner", owner)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void scrape(OutputStream out) throws IOException {
        registry.scrape(out);
    }

    /** Gives timers their bounds. */
    private static final class Bounds implements MeterFilter {

        @Override
        public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
            double[] nanos = Arrays.stream(CommandMetrics.BOUNDS)
                    .map(seconds -> seconds * 1e9)
                    .toArray();
            return DistributionStatisticConfig.builder()
                    .serviceLevelObjectives(nanos)
                    .build()
                    .merge(config);
        }
    }
}
