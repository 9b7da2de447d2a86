package dev.metricwright.exposition;

import dev.metricwright.Family;
import dev.metricwright.MetricsRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The text formats in which a {@link MetricsRegistry} is exposed.
 *
 * <p>Both formats write the same samples under the same names. They differ in the header of a family. Families are
 * sorted by name. A family that has no series at the time of the scrape is left out completely.
 *
 * <p>OpenMetrics forbids the sum of a histogram if a bound is negative, or if the sum is negative or NaN. In these
 * cases, the sum is left out together with {@code _count}, which always equals the bucket of {@code +Inf}.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Prometheus exposition formats</a>
 * @see <a href="https://github.com/prometheus/OpenMetrics/blob/v1.0.0/specification/OpenMetrics.md">OpenMetrics 1.0.0</a>
 */
public enum ExpositionFormat {

    /** The Prometheus text format, version 0.0.4, which every scraper accepts. */
    PROMETHEUS_TEXT("text/plain; version=0.0.4; charset=utf-8", "") {

        @Override
        List<ExposedFamily> exposed(List<Family> families) {
            return families.stream().map(ExposedFamily::inPrometheusText).toList();
        }

        @Override
        String header(ExposedFamily family) {
            String type = "# TYPE " + family.name() + ' ' + family.type().keyword() + '\n';
            String help = family.family().help();
            return help.isEmpty() ? type : "# HELP " + family.name() + ' ' + escaped(help) + '\n' + type;
        }
    },

    /** OpenMetrics, version 1.0.0. */
    OPENMETRICS("application/openmetrics-text; version=1.0.0; charset=utf-8", "# EOF\n") {

        @Override
        List<ExposedFamily> exposed(List<Family> families) {
            return ExposedFamily.inOpenMetrics(families);
        }

        @Override
        String header(ExposedFamily family) {
            StringBuilder header = new StringBuilder("# TYPE ")
                    .append(family.name())
                    .append(' ')
                    .append(family.type().keyword())
                    .append('\n');
            if (!family.unit().isEmpty()) {
                header.append("# UNIT ")
                        .append(family.name())
                        .append(' ')
                        .append(family.unit())
                        .append('\n');
            }
            String help = family.family().help();
            if (!help.isEmpty()) {
                String quoted = escaped(help).replace("\"", "\\\"");
                header.append("# HELP ")
                        .append(family.name())
                        .append(' ')
                        .append(quoted)
                        .append('\n');
            }
            return header.toString();
        }
    };

    private final String contentType;
    private final String end;

    ExpositionFormat(String contentType, String end) {
        this.contentType = contentType;
        this.end = end;
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
     * Chooses the format that a scraper prefers. A scraper must request OpenMetrics by name, in version 1.0.0 or 0.0.1
     * or without a version. A wildcard selects the Prometheus text format, and so does an invalid header.
     *
     * @param acceptHeader the value of the {@code Accept} header; null if there is none
     * @return the format with the higher quality value; OpenMetrics if the values are equal
     */
    public static ExpositionFormat negotiate(@Nullable String acceptHeader) {
        AcceptHeader accept = AcceptHeader.parse(acceptHeader);
        double openMetrics = accept.quality(Set.of("1.0.0", "0.0.1"), "application/openmetrics-text");
        double text = accept.quality(Set.of("0.0.4"), "text/plain", "text/*", "*/*");
        return openMetrics > 0 && openMetrics >= text ? OPENMETRICS : PROMETHEUS_TEXT;
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
     * Writes some families of a registry. A family is written completely if its name or the name of one of its samples,
     * such as {@code x_bucket}, is requested.
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
     * @param details the requested {@linkplain Family#detailLabels() details}, such as {@code per_port}
     * @throws IOException if {@code out} throws it
     */
    public void write(MetricsRegistry registry, OutputStream out, Predicate<String> names, Set<String> details)
            throws IOException {
        write(registry, ForeignSources.NONE, out, names, details);
    }

    /** Writes families of a registry, followed by the families of other libraries. */
    void write(
            MetricsRegistry registry,
            ForeignSources foreign,
            OutputStream out,
            Predicate<String> names,
            Set<String> details)
            throws IOException {
        ByteSink sink = new ByteSink(out);
        List<Family> families = registry.families();
        try {
            for (ExposedFamily family : exposed(families)) {
                if (family.matches(names)) {
                    family.family().visit(writer(family, sink), details);
                }
            }
            foreign.write(this, families, names, sink);
            sink.put(end);
            sink.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private FamilyWriter writer(ExposedFamily family, ByteSink sink) {
        boolean isOpenMetrics = this == OPENMETRICS;
        boolean carriesExemplars = isOpenMetrics && family.type() != ExposedFamily.Type.UNKNOWN;
        return new FamilyWriter(family.family(), () -> header(family), isOpenMetrics, carriesExemplars, sink);
    }

    /** Each family as it appears in this format. */
    abstract List<ExposedFamily> exposed(List<Family> families);

    /** The lines before the samples of a family. */
    abstract String header(ExposedFamily family);

    private static String escaped(String help) {
        return help.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
