package dev.metricwright.cli.page;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A format in which a process exposes its metrics as text. */
public enum PageFormat {
    /**
     * Prometheus text 0.0.4.
     *
     * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">its specification</a>
     */
    TEXT,
    /**
     * OpenMetrics 1.0.
     *
     * @see <a href="https://prometheus.io/docs/specs/om/open_metrics_spec/">its specification</a>
     */
    OPENMETRICS;

    /** Lines that only OpenMetrics gives a meaning. */
    private static final Pattern OF_OPENMETRICS =
            Pattern.compile("(?m)^# (?:EOF\r?$|UNIT |TYPE [^ \n]++ (?:unknown|info|stateset|gaugehistogram)\r?$)");

    /**
     * The format of a page whose content type is not known.
     *
     * @param content the page
     * @return OpenMetrics if a line has a meaning only there, else text
     */
    public static PageFormat of(byte[] content) {
        // Each byte becomes one character, so that no page is too damaged to be searched.
        String page = new String(content, StandardCharsets.ISO_8859_1);
        return OF_OPENMETRICS.matcher(page).find() ? OPENMETRICS : TEXT;
    }

    /** {@return its name in messages} */
    @Override
    public String toString() {
        return this == TEXT ? "Prometheus text" : "OpenMetrics";
    }
}
