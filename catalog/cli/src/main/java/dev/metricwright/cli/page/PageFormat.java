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
            Pattern.compile("# (?:EOF\r?|UNIT .*|TYPE [^ ]++ (?:unknown|info|stateset|gaugehistogram)\r?)");

    /**
     * The format of a page whose content type is not known.
     *
     * @param content the page
     * @return OpenMetrics if a line has a meaning only there, else text
     */
    public static PageFormat of(byte[] content) {
        int begin = 0;
        while (begin < content.length) {
            int end = begin;
            while (end < content.length && content[end] != '\n') {
                end++;
            }
            if (content[begin] == '#' && isOfOpenMetrics(content, begin, end)) {
                return OPENMETRICS;
            }
            begin = end + 1;
        }
        return TEXT;
    }

    private static boolean isOfOpenMetrics(byte[] content, int begin, int end) {
        // Each byte becomes one character, so that no line is too damaged to be matched.
        String line = new String(content, begin, end - begin, StandardCharsets.ISO_8859_1);
        return OF_OPENMETRICS.matcher(line).matches();
    }

    /** {@return its name in messages} */
    @Override
    public String toString() {
        return this == TEXT ? "Prometheus text" : "OpenMetrics";
    }
}
