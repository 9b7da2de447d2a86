package dev.metricwright.exposition;

import dev.metricwright.MetricsRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The formats in which a {@link MetricsRegistry} is exposed.
 *
 * <p>All formats write the same samples under the same names. They differ in the metadata of a family. Families are
 * sorted by name. A family that has no series at the time of the scrape is left out completely.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Prometheus exposition formats</a>
 * @see <a href="https://github.com/prometheus/OpenMetrics/blob/v1.0.0/specification/OpenMetrics.md">OpenMetrics 1.0.0</a>
 */
public enum ExpositionFormat {

    /** The Prometheus text format, version 0.0.4, which every scraper accepts. */
    PROMETHEUS_TEXT("text/plain; version=0.0.4; charset=utf-8") {

        @Override
        PageWriter page(Instant start, ByteSink sink) {
            return new PrometheusTextPage(sink);
        }
    },

    /** OpenMetrics, version 1.0.0. */
    OPENMETRICS("application/openmetrics-text; version=1.0.0; charset=utf-8") {

        @Override
        PageWriter page(Instant start, ByteSink sink) {
            return new OpenMetricsPage(sink);
        }
    },

    /**
     * The protobuf format of Prometheus: messages {@code io.prometheus.client.MetricFamily}, each of which follows its
     * length. It keeps every type under every name, and states since when counters and histograms are counted: since
     * the {@linkplain MetricsRegistry#createdAt() creation} of the registry. All numbers except the counts of buckets
     * are {@code double}, so whole numbers above 2<sup>53</sup> are rounded.
     */
    PROMETHEUS_PROTOBUF(
            "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited") {

        @Override
        PageWriter page(Instant start, ByteSink sink) {
            return new ProtobufPage(start, sink);
        }
    };

    private final String contentType;

    ExpositionFormat(String contentType) {
        this.contentType = contentType;
    }

    /**
     * The media type of the output of {@link #write(MetricsRegistry, OutputStream)}.
     *
     * @return the value for a {@code Content-Type} header
     */
    public String contentType() {
        return contentType;
    }

    /**
     * Chooses the format for a scraper. Wildcards name no format, and an entry with the quality value 0 excludes one.
     *
     * <ul>
     *   <li>A scraper that names protobuf gets it. It must name the parameters {@code proto} and {@code encoding} of
     *       {@link #PROMETHEUS_PROTOBUF}.
     *   <li>A scraper that names both OpenMetrics (in version 1.0.0 or 0.0.1 or without a version) and the text format
     *       gets the format with the higher quality value, and OpenMetrics if the values are equal. However, it gets
     *       the text format if OpenMetrics cannot state the type of some family, such as a counter without
     *       {@code _total}, unless the registry was built with
     *       {@link MetricsRegistry.Builder#exemplars exemplars(…)}, which the text format cannot carry.
     *   <li>A scraper that names only one of these two gets it.
     *   <li>All others get the text format, even if the header is invalid.
     * </ul>
     *
     * @param registry the registry to write
     * @param acceptHeader the value of the {@code Accept} header; null if there is none
     * @return the format to answer with
     */
    public static ExpositionFormat negotiate(MetricsRegistry registry, @Nullable String acceptHeader) {
        return Negotiation.choose(PageContent.of(registry), acceptHeader);
    }

    /**
     * Writes all families of a registry.
     *
     * @param registry the registry to write
     * @param out the stream to write to; flushed at the end, not closed
     * @throws IOException if {@code out} throws it
     */
    public void write(MetricsRegistry registry, OutputStream out) throws IOException {
        write(registry, out, name -> true);
    }

    /**
     * Writes some families of a registry. A family is written completely if one of its names is requested: its own
     * name, its name in OpenMetrics, or the name of one of its samples, such as {@code x_bucket}.
     *
     * @param registry the registry to write
     * @param out the stream to write to; flushed at the end, not closed
     * @param names whether a name is requested
     * @throws IOException if {@code out} throws it
     */
    public void write(MetricsRegistry registry, OutputStream out, Predicate<String> names) throws IOException {
        write(registry, out, names, Set.of());
    }

    /**
     * Writes some families of a registry, with the requested details.
     *
     * @param registry the registry to write
     * @param out the stream to write to; flushed at the end, not closed
     * @param names whether a name is requested
     * @param details the requested {@linkplain dev.metricwright.Family#detailLabels() details}, such as {@code per_port}
     * @throws IOException if {@code out} throws it
     */
    public void write(MetricsRegistry registry, OutputStream out, Predicate<String> names, Set<String> details)
            throws IOException {
        PageContent.of(registry).write(this, out, names, Set.of(), details);
    }

    /**
     * A writer for one page in this format.
     *
     * @param start the time since when totals are counted
     * @param sink the sink to write to
     */
    abstract PageWriter page(Instant start, ByteSink sink);
}
