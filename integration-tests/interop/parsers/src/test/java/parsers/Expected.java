package parsers;

import dev.metricwright.MetricType;
import dev.metricwright.exposition.BucketBound;
import dev.metricwright.exposition.ExpositionFormat;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The families that a parser must read, computed from the specifications and without code of the product. */
final class Expected {

    private static final String OVERFLOW = "other";

    private final ExpositionFormat format;
    private final Map<String, String> common;

    private Expected(ExpositionFormat format, Map<String, String> common) {
        this.format = format;
        this.common = common;
    }

    /** Returns the families by the names in a format. */
    static Map<String, ReadFamily> of(
            List<GeneratedFamily> families, Map<String, String> common, ExpositionFormat format) {
        Expected expected = new Expected(format, common);
        Map<String, ReadFamily> read = new TreeMap<>();
        for (GeneratedFamily family : families) {
            if (!family.series().isEmpty()) {
                read.put(expected.name(family), expected.family(family));
            }
        }
        return read;
    }

    /** Returns the value of a label: well-formed text, or the overflow value if the text is longer than 256 units. */
    static String labelValue(String recorded) {
        return recorded.length() > 256 ? OVERFLOW : wellFormed(recorded);
    }

    static String wellFormed(String text) {
        StringBuilder mended = new StringBuilder();
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(mended::appendCodePoint);
        return mended.toString();
    }

    private boolean isTyped(GeneratedFamily family) {
        return switch (family.type()) {
            case COUNTER -> family.name().endsWith("_total");
            case INFO -> family.name().endsWith("_info");
            default -> true;
        };
    }

    private String name(GeneratedFamily family) {
        boolean isShortened = format == ExpositionFormat.OPENMETRICS
                && isTyped(family)
                && (family.type() == MetricType.COUNTER || family.type() == MetricType.INFO);
        return isShortened ? family.name().replaceFirst("_[a-z]+$", "") : family.name();
    }

    private ReadFamily family(GeneratedFamily family) {
        boolean openMetrics = format == ExpositionFormat.OPENMETRICS;
        String type = family.type() == MetricType.INFO && !openMetrics
                ? "gauge"
                : family.type().name().toLowerCase(Locale.ROOT);
        boolean statesUnit = format != ExpositionFormat.PROMETHEUS_TEXT
                && !family.unit().isEmpty()
                && name(family).endsWith("_" + family.unit());
        ReadFamily read = ReadFamily.empty(
                openMetrics && !isTyped(family) ? "unknown" : type,
                statesUnit ? family.unit() : "",
                wellFormed(family.help()));
        for (GeneratedFamily.Series series : family.series()) {
            Map<String, String> labels = new LinkedHashMap<>();
            for (int i = 0; i < series.labels().size(); i++) {
                labels.put(family.labels().get(i), labelValue(series.labels().get(i)));
            }
            labels.putAll(common);
            if (family.type() == MetricType.HISTOGRAM) {
                addHistogram(family, series.recordings(), labels, read);
            } else {
                double value = series.recordings().get(0).value();
                read.add(new Sample(family.name(), labels), value);
            }
        }
        return read;
    }

    private void addHistogram(
            GeneratedFamily family, List<Recording> recordings, Map<String, String> labels, ReadFamily read) {
        for (double bound : family.bounds()) {
            long below = recordings.stream()
                    .filter(recording -> isAtMost(recording, bound))
                    .count();
            read.add(bucket(family, labels, bound), below);
        }
        read.add(bucket(family, labels, Double.POSITIVE_INFINITY), recordings.size());
        read.add(new Sample(family.name() + "_sum", labels), Recording.sum(recordings));
        read.add(new Sample(family.name() + "_count", labels), recordings.size());
    }

    private static boolean isAtMost(Recording recording, double bound) {
        return recording instanceof Recording.Exact exact
                ? exact.exact().compareTo(BigDecimal.valueOf(bound)) <= 0
                : recording.value() <= bound;
    }

    private static Sample bucket(GeneratedFamily family, Map<String, String> labels, double bound) {
        Map<String, String> all = new LinkedHashMap<>(labels);
        all.put("le", BucketBound.text(bound));
        return new Sample(family.name() + "_bucket", all);
    }
}
