package parsers;

import dev.metricwright.exposition.ExpositionFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The form in which Python's parsers return families.
 *
 * <p>The parser of OpenMetrics treats {@code -0} as a whole number, which loses the sign. The parser of the text
 * format, as its own documentation says, is laxer than the specification, and returns families in terms of OpenMetrics:
 * every sample of a counter ends in {@code _total}. It also removes white space from both ends of a help text.
 */
final class PythonView {

    /** White space in Python; line feeds are not included, because they are escaped. */
    private static final String SPACE =
            "[\\t\\u000b-\\r\\u001c-\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+";

    private static final Pattern AROUND = Pattern.compile("\\A" + SPACE + "|" + SPACE + "\\z");

    private PythonView() {}

    /** Returns the product's families as the parser of a format returns them. */
    static Map<String, ReadFamily> of(Map<String, ReadFamily> families, ExpositionFormat format) {
        return format == ExpositionFormat.OPENMETRICS ? inOpenMetrics(families) : inText(families);
    }

    /** Returns the families that a client has written; clients write 0 as {@code 0.0}. */
    static Map<String, ReadFamily> ofClients(Map<String, ReadFamily> families, ExpositionFormat format) {
        return format == ExpositionFormat.OPENMETRICS ? families : inText(families);
    }

    private static Map<String, ReadFamily> inOpenMetrics(Map<String, ReadFamily> families) {
        Map<String, ReadFamily> shown = new TreeMap<>();
        families.forEach((name, family) -> {
            ReadFamily same = ReadFamily.empty(family.type(), family.unit(), family.help());
            family.samples().forEach((sample, value) -> same.add(sample, value == 0 ? 0.0 : value));
            shown.put(name, same);
        });
        return shown;
    }

    private static Map<String, ReadFamily> inText(Map<String, ReadFamily> families) {
        Map<String, ReadFamily> shown = new TreeMap<>();
        families.forEach((name, family) -> {
            String type = family.type().equals("untyped") ? "unknown" : family.type();
            String stem = type.equals("counter") ? name.replaceFirst("_total$", "") : name;
            ReadFamily munged =
                    ReadFamily.empty(type, "", AROUND.matcher(family.help()).replaceAll(""));
            family.samples()
                    .forEach((sample, value) -> munged.add(
                            type.equals("counter") ? new Sample(stem + "_total", sample.labels()) : sample, value));
            shown.put(stem, munged);
        });
        return shown;
    }
}
