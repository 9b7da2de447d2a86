package dev.metricwright.exposition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a foreign family in the text formats. */
final class ForeignText {

    /** The most characters that the labels of an exemplar may have in OpenMetrics. */
    private static final int LONGEST_EXEMPLAR = 128;

    private static final List<String> OPEN_METRICS_ONLY = List.of("_created", "_gcount", "_gsum");

    private final ByteSink sink;

    ForeignText(ByteSink sink) {
        this.sink = sink;
    }

    /** Writes a family in OpenMetrics. */
    void openMetrics(ForeignFamily family) {
        sink.put("# TYPE " + family.name() + ' ' + family.type().keyword() + '\n');
        if (!family.unit().isEmpty() && family.name().endsWith('_' + family.unit()) && hasUnit(family.type())) {
            sink.put("# UNIT " + family.name() + ' ' + family.unit() + '\n');
        }
        if (!family.help().isEmpty()) {
            sink.put("# HELP " + family.name() + ' ' + quoted(family.help()) + '\n');
        }
        for (ForeignSample sample : family.samples()) {
            putSeries(sample);
            putSeconds(sample.timestampMillis());
            putExemplar(family, sample);
            sink.put('\n');
        }
    }

    private static boolean hasUnit(ForeignFamily.Type type) {
        return type != ForeignFamily.Type.INFO && type != ForeignFamily.Type.STATE_SET;
    }

    /**
     * Writes a family in the Prometheus text format. Samples that belong to the family only in OpenMetrics follow it,
     * each kind as a gauge of its own.
     */
    void prometheusText(ForeignFamily family) {
        Map<String, List<ForeignSample>> gauges = new LinkedHashMap<>();
        OPEN_METRICS_ONLY.forEach(suffix -> gauges.put(family.name() + suffix, new ArrayList<>()));
        List<ForeignSample> own = new ArrayList<>();
        boolean mayDiffer = family.type() != ForeignFamily.Type.UNKNOWN && family.type() != ForeignFamily.Type.GAUGE;
        for (ForeignSample sample : family.samples()) {
            (mayDiffer ? gauges.getOrDefault(sample.name(), own) : own).add(sample);
        }
        String name =
                switch (family.type()) {
                    case COUNTER -> family.name() + "_total";
                    case INFO -> family.name() + "_info";
                    default -> family.name();
                };
        String type =
                switch (family.type()) {
                    case INFO, STATE_SET -> "gauge";
                    case GAUGE_HISTOGRAM -> "histogram";
                    case UNKNOWN -> "untyped";
                    case COUNTER, GAUGE, HISTOGRAM, SUMMARY -> family.type().keyword();
                };
        prometheusText(name, type, family.help(), own);
        gauges.forEach((gauge, samples) -> prometheusText(gauge, "gauge", family.help(), samples));
    }

    private void prometheusText(String name, String type, String help, List<ForeignSample> samples) {
        if (samples.isEmpty()) {
            return;
        }
        if (!help.isEmpty()) {
            sink.put("# HELP " + name + ' ' + escaped(help) + '\n');
        }
        sink.put("# TYPE " + name + ' ' + type + '\n');
        for (ForeignSample sample : samples) {
            putSeries(sample);
            Long timestamp = sample.timestampMillis();
            if (timestamp != null) {
                sink.put(' ');
                sink.put((long) timestamp);
            }
            sink.put('\n');
        }
    }

    private void putSeries(ForeignSample sample) {
        sink.put(sample.name());
        if (!sample.labels().isEmpty()) {
            putLabels(sample.labels());
        }
        sink.put(' ');
        sink.put(sample.value());
    }

    private void putLabels(Map<String, String> labels) {
        char separator = '{';
        for (Map.Entry<String, String> label : labels.entrySet()) {
            sink.put(separator);
            sink.put(label.getKey() + "=\"" + quoted(label.getValue()) + '"');
            separator = ',';
        }
        sink.put(labels.isEmpty() ? "{}" : "}");
    }

    /** Writes an exemplar if the format allows one at this sample. */
    private void putExemplar(ForeignFamily family, ForeignSample sample) {
        ForeignSample.Exemplar exemplar = sample.exemplar();
        if (exemplar != null && mayHaveExemplar(family, sample) && length(exemplar) <= LONGEST_EXEMPLAR) {
            sink.put(" # ");
            putLabels(exemplar.labels());
            sink.put(' ');
            sink.put(exemplar.value());
            putSeconds(exemplar.timestampMillis());
        }
    }

    static boolean mayHaveExemplar(ForeignFamily family, ForeignSample sample) {
        return switch (family.type()) {
            case COUNTER -> sample.name().endsWith("_total");
            case HISTOGRAM, GAUGE_HISTOGRAM -> sample.name().endsWith("_bucket");
            default -> false;
        };
    }

    private static int length(ForeignSample.Exemplar exemplar) {
        return exemplar.labels().entrySet().stream()
                .mapToInt(label -> codePoints(label.getKey()) + codePoints(label.getValue()))
                .sum();
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private void putSeconds(@Nullable Long milliseconds) {
        if (milliseconds != null) {
            sink.put(' ');
            sink.put(BigDecimal.valueOf(milliseconds, 3).toPlainString());
        }
    }

    private static String escaped(String help) {
        return help.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String quoted(String text) {
        return escaped(text).replace("\"", "\\\"");
    }
}
