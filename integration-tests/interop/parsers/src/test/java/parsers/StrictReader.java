package parsers;

import dev.metricwright.exposition.ExpositionFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads both text formats as their specifications define them, and refuses everything else, whether or not a scraper
 * would accept it.
 */
final class StrictReader {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?|NaN|[+-]Inf");
    private static final List<String> HISTOGRAM = List.of("_bucket", "_sum", "_count");
    private static final Map<String, List<String>> OPENMETRICS = Map.of(
            "counter", List.of("_total"),
            "gauge", List.of(""),
            "histogram", HISTOGRAM,
            "info", List.of("_info"),
            "unknown", List.of(""));
    private static final Map<String, List<String>> TEXT =
            Map.of("counter", List.of(""), "gauge", List.of(""), "histogram", HISTOGRAM, "untyped", List.of(""));

    private final boolean openMetrics;
    private final Map<String, ReadFamily> families = new TreeMap<>();
    private final Set<String> claimed = new HashSet<>();

    private StrictReader(boolean openMetrics) {
        this.openMetrics = openMetrics;
    }

    /** Returns the families of a scrape, by the names in the text. */
    static Map<String, ReadFamily> read(ExpositionFormat format, String text) {
        StrictReader reader = new StrictReader(format == ExpositionFormat.OPENMETRICS);
        reader.document(text);
        return reader.families;
    }

    private void document(String text) {
        String body = text;
        if (openMetrics) {
            check(text.endsWith("# EOF\n"), "the end is no EOF", text);
            body = text.substring(0, text.length() - "# EOF\n".length());
        }
        check(body.isEmpty() || body.endsWith("\n"), "the last line has no end", body);
        List<String> lines = new ArrayList<>(List.of(body.split("\n", -1)));
        lines.remove(lines.size() - 1);
        Map<String, String> metadata = new HashMap<>();
        String family = "";
        for (String line : lines) {
            if (line.startsWith("# ")) {
                String[] words = line.split(" ", 4);
                check(words.length == 4, "not metadata", line);
                if (!words[2].equals(family)) {
                    finish(family, metadata);
                    family = words[2];
                    metadata.clear();
                }
                check(!families.containsKey(family), "metadata behind samples", line);
                check(metadata.put(words[1], words[3]) == null, "metadata twice", line);
            } else {
                families.computeIfAbsent(family, name -> begun(name, metadata));
                sample(family, line);
            }
        }
        finish(family, metadata);
    }

    private ReadFamily begun(String name, Map<String, String> metadata) {
        String type = metadata.getOrDefault("TYPE", "");
        check((openMetrics ? OPENMETRICS : TEXT).containsKey(type), "no type", name + ' ' + metadata);
        check(NAME.matcher(name).matches(), "no name", name);
        Set<String> names = new HashSet<>(Set.of(name));
        (openMetrics ? OPENMETRICS : TEXT).get(type).forEach(suffix -> names.add(name + suffix));
        if (openMetrics && (type.equals("counter") || type.equals("histogram"))) {
            names.add(name + "_created");
        }
        names.forEach(each -> check(claimed.add(each), "claimed twice", each));
        String unit = metadata.getOrDefault("UNIT", "");
        check(unit.isEmpty() || openMetrics && name.endsWith("_" + unit), "not the unit of the name", name);
        return ReadFamily.empty(
                type, unit, unescaped(metadata.getOrDefault("HELP", ""), openMetrics ? "\\n\"" : "\\n"));
    }

    /** A family may only be announced if samples follow. */
    private void finish(String family, Map<String, String> metadata) {
        check(metadata.isEmpty() || families.containsKey(family), "no samples", family);
        ReadFamily read = families.get(family);
        if (read != null && read.type().equals("histogram")) {
            new HistogramCheck(family).check(read.samples());
        }
    }

    private void sample(String family, String line) {
        int space = line.lastIndexOf(' ');
        check(space > 0, "no value", line);
        String number = line.substring(space + 1);
        check(NUMBER.matcher(number).matches(), "not a number", line);
        String series = line.substring(0, space);
        int brace = series.indexOf('{');
        String name = brace < 0 ? series : series.substring(0, brace);
        ReadFamily read = families.get(family);
        check(name.startsWith(family), "of another family", line);
        check(
                (openMetrics ? OPENMETRICS : TEXT).get(read.type()).contains(name.substring(family.length())),
                "no sample of its type",
                line);
        Map<String, String> labels = brace < 0 ? Map.of() : labels(series.substring(brace));
        double value = value(number);
        check(!read.type().equals("counter") || value >= 0, "a total that is negative", line);
        check(!read.type().equals("info") || value == 1, "an info that is not 1", line);
        read.add(new Sample(name, labels), value);
    }

    /** Parses the value of a number as both formats write it. */
    static double value(String number) {
        return switch (number) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(number);
        };
    }

    /** Parses the labels from the opening brace to the end. */
    private Map<String, String> labels(String text) {
        Map<String, String> labels = new HashMap<>();
        int at = 0;
        while (text.charAt(at) != '}') {
            at++; // the opening brace, or a comma
            if (!openMetrics && at > 1 && text.charAt(at) == '}') {
                break; // The text format allows a comma at the end.
            }
            int equals = text.indexOf("=\"", at);
            check(equals > 0, "not a label", text);
            String name = text.substring(at, equals);
            check(NAME.matcher(name).matches() && !name.contains(":"), "not the name of a label", text);
            int end = equals + 2;
            while (text.charAt(end) != '"') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            check(labels.put(name, unescaped(text.substring(equals + 2, end), "\\n\"")) == null, "twice", text);
            at = end + 1;
            check(text.charAt(at) == ',' || text.charAt(at) == '}', "neither comma nor brace", text);
        }
        check(at == text.length() - 1, "more behind the labels", text);
        return labels;
    }

    private static String unescaped(String text, String escapable) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                check(i < text.length() && escapable.indexOf(text.charAt(i)) >= 0, "not an escape", text);
                c = text.charAt(i) == 'n' ? '\n' : text.charAt(i);
            }
            plain.append(c);
        }
        return plain.toString();
    }

    static void check(boolean holds, String complaint, String text) {
        if (!holds) {
            throw new AssertionError(complaint + ": " + text);
        }
    }
}
