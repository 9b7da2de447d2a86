package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.recorded.RecordedInterface;
import dev.metricwright.cli.promql.PrometheusVersion;
import java.time.Duration;
import java.util.List;

/**
 * Where expressions are evaluated, and on whose series.
 *
 * @param version the version of Prometheus
 * @param interval the time from one scrape to the next
 * @param recorders all recorders of the application; empty if they are not known
 */
public record Conditions(PrometheusVersion version, Duration interval, List<RecordedInterface> recorders) {

    /** The newest version that is known, the interval of Prometheus' own example configuration, and no recorders. */
    public static final Conditions DEFAULT = new Conditions(PrometheusVersion.V3_14, Duration.ofSeconds(15), List.of());

    /**
     * The same conditions with another version of Prometheus.
     *
     * @param other the version
     * @return the conditions
     */
    public Conditions with(PrometheusVersion other) {
        return new Conditions(other, interval, recorders);
    }

    /** Keeps its own copy. */
    public Conditions {
        recorders = List.copyOf(recorders);
    }
}
