package dev.metricwright.exposition;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The choice of a format for a client. Wildcards name no format.
 *
 * <p>A client names the text format also by version 1.0.0, as Prometheus 3 does: that version adds names in quotes, so
 * each page of version 0.0.4 is one of version 1.0.0 too. Parameters that concern only such names, such as
 * {@code escaping}, have no effect, because all names of a registry are valid without quotes.
 */
final class Negotiation {

    private static final Map<String, Set<String>> PROTOBUF = Map.of(
            "proto", Set.of("io.prometheus.client.MetricFamily"),
            "encoding", Set.of("delimited"));
    private static final Map<String, Set<String>> OPENMETRICS = Map.of("version", Set.of("", "1.0.0", "0.0.1"));
    private static final Map<String, Set<String>> TEXT = Map.of("version", Set.of("", "0.0.4", "1.0.0"));

    private Negotiation() {}

    static ExpositionFormat choose(PageContent content, @Nullable String acceptHeader) {
        AcceptHeader accept = AcceptHeader.parse(acceptHeader);
        if (accept.quality("application/vnd.google.protobuf", PROTOBUF) > 0) {
            return ExpositionFormat.PROMETHEUS_PROTOBUF;
        }
        double openMetrics = accept.quality("application/openmetrics-text", OPENMETRICS);
        double text = accept.quality("text/plain", TEXT);
        if (openMetrics == 0 || text > openMetrics) {
            return ExpositionFormat.PROMETHEUS_TEXT;
        }
        boolean onlyTextKeepsTypes = text > 0 && !content.hasExemplars() && content.losesTypesInOpenMetrics();
        return onlyTextKeepsTypes ? ExpositionFormat.PROMETHEUS_TEXT : ExpositionFormat.OPENMETRICS;
    }
}
