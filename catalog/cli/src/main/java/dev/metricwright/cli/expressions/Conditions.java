package dev.metricwright.cli.expressions;

import dev.metricwright.cli.promql.PrometheusVersion;
import java.time.Duration;

/**
 * Where expressions are evaluated.
 *
 * @param version the version of Prometheus
 * @param interval the time from one scrape to the next
 */
public record Conditions(PrometheusVersion version, Duration interval) {

    /** The newest version that is known, and the interval of Prometheus' own example configuration. */
    public static final Conditions DEFAULT = new Conditions(PrometheusVersion.V3_14, Duration.ofSeconds(15));
}
