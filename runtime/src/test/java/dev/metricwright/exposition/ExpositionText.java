package dev.metricwright.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A strict reader of both text formats, for tests. It refuses everything that a scraper could refuse, and mistakes that
 * a scraper would not notice (name conflicts, repeated series, decreasing buckets).
 *
 * @param types the stated type of each family
 * @param samples the value of each sample by its name and labels, as written
 */
public record ExpositionText(Map<String, String> types, Map<String, String> samples) {

    private static final Pattern SAMPLE = Pattern.compile(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{((?:[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]++|\\\\[\\\\\"n])*+\",?)+)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]++|\\\\.)*+)\",?");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(e[+-][0-9]{2,3})?|NaN|[+-]Inf");
    private static final List<String> HISTOGRAM = List.of("_bucket", "_sum", "_count");
    private static final Map<String, List<String>> OPENMETRICS = Map.of(
            "counter", List.of("_total"),
            "gauge", List.of(""),
            "histogram", HISTOGRAM,
            "info", List.of("_info"),
            "unknown", List.of(""));
    private static final Map<String, List<String>> TEXT =
            Map.of("counter", List.of(""), "gauge", List.of(""), "histogram", HISTOGRAM);

    public static ExpositionText read(ExpositionFormat format, String text) {
        boolean openMetrics = format == ExpositionFormat.OPENMETRICS;
        if (openMetrics) {
            assertThat(text).endsWith("# EOF\n").containsOnlyOnce("# EOF");
        } else if (!text.isEmpty()) {
            assertThat(text).endsWith("\n");
        }
        Map<String, String> types = new LinkedHashMap<>();
        Map<String, String> samples = new LinkedHashMap<>();
        Set<String> claimed = new HashSet<>();
        String family = "";
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("# TYPE ")) {
                String[] words = line.split(" ");
                assertThat(words).hasSize(4);
                family = words[2];
                assertThat(types.put(family, words[3]))
                        .as("second TYPE of %s", family)
                        .isNull();
                for (String name : reserved(family, words[3], openMetrics)) {
                    assertThat(claimed.add(name))
                            .as("name %s claimed twice", name)
                            .isTrue();
                }
            } else if (!line.startsWith("#") && !line.isEmpty()) {
                Matcher sample = SAMPLE.matcher(line);
                assertThat(sample.matches()).as(line).isTrue();
                assertThat(sample.group(4)).matches(NUMBER);
                assertThat((openMetrics ? OPENMETRICS : TEXT).get(types.get(family)))
                        .as("sample %s of family %s", line, family)
                        .contains(suffix(sample.group(1), family));
                String series = line.substring(0, line.lastIndexOf(' '));
                assertThat(samples.put(series, sample.group(4)))
                        .as("second %s", series)
                        .isNull();
            }
        }
        ExpositionText read = new ExpositionText(types, samples);
        read.checkHistograms();
        return read;
    }

    private static String suffix(String sample, String family) {
        assertThat(sample).startsWith(family);
        return sample.substring(family.length());
    }

    private static Set<String> reserved(String family, String type, boolean openMetrics) {
        Set<String> names = new HashSet<>(Set.of(family));
        (openMetrics ? OPENMETRICS : TEXT).get(type).forEach(suffix -> names.add(family + suffix));
        if (openMetrics && Set.of("counter", "histogram").contains(type)) {
            names.add(family + "_created");
        }
        return names;
    }

    private void checkHistograms() {
        Map<String, Long> last = new HashMap<>();
        samples.forEach((series, value) -> {
            Map<String, String> labels = labels(series);
            String le = labels.remove("le");
            if (le != null) {
                String key = series.substring(0, series.indexOf("_bucket{")) + labels;
                assertThat(Long.parseLong(value)).isGreaterThanOrEqualTo(last.getOrDefault(key, 0L));
                last.put(key, Long.parseLong(value));
            }
            String name = series.replaceFirst("\\{.*", "");
            if (name.endsWith("_count") && "histogram".equals(types.get(name.replaceFirst("_count$", "")))) {
                assertThat(last).containsEntry(name.replaceFirst("_count$", "") + labels, Long.valueOf(value));
            }
        });
    }

    /** Returns the labels of a sample, unescaped. */
    public static Map<String, String> labels(String series) {
        Map<String, String> labels = new LinkedHashMap<>();
        int brace = series.indexOf('{');
        if (brace >= 0) {
            Matcher label = LABEL.matcher(series.substring(brace + 1, series.length() - 1));
            while (label.find()) {
                assertThat(labels.put(label.group(1), unescaped(label.group(2))))
                        .isNull();
            }
        }
        return labels;
    }

    private static String unescaped(String text) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                parts.add(text.charAt(i) == 'n' ? "\n" : text.substring(i, i + 1));
            } else {
                parts.add(String.valueOf(c));
            }
        }
        return String.join("", parts);
    }
}
