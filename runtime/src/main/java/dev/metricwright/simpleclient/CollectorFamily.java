package dev.metricwright.simpleclient;

import dev.metricwright.exposition.ExpositionFormat;
import dev.metricwright.exposition.ForeignFamily;
import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import io.prometheus.client.exemplars.Exemplar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A family of simpleclient as text. The lines are those of simpleclient's own {@code TextFormat}, except for their
 * order and a comma after the last label.
 *
 * @param family the family with its samples
 */
record CollectorFamily(MetricFamilySamples family) implements ForeignFamily {

    private static final List<String> OPEN_METRICS_ONLY = List.of("_created", "_gcount", "_gsum");

    @Override
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(Arrays.asList(family.getNames()));
        names.add(family.name);
        family.samples.forEach(sample -> names.add(sample.name));
        return names;
    }

    @Override
    public String text(ExpositionFormat format) {
        StringBuilder text = new StringBuilder();
        if (format == ExpositionFormat.OPENMETRICS) {
            openMetrics(text);
        } else {
            prometheusText(text);
        }
        return text.toString();
    }

    private void openMetrics(StringBuilder text) {
        String type = family.type.name().toLowerCase(Locale.ROOT).replace("_", "");
        text.append("# TYPE ").append(family.name).append(' ').append(type).append('\n');
        if (!family.unit.isEmpty()) {
            text.append("# UNIT ")
                    .append(family.name)
                    .append(' ')
                    .append(family.unit)
                    .append('\n');
        }
        text.append("# HELP ").append(family.name).append(' ');
        text.append(escaped(family.help).replace("\"", "\\\"")).append('\n');
        for (Sample sample : family.samples) {
            series(text, sample);
            seconds(text, sample.timestampMs);
            if (sample.exemplar != null) {
                exemplar(text, sample.exemplar);
            }
            text.append('\n');
        }
    }

    /** Samples that belong to the family only in OpenMetrics follow it, each kind as a gauge of its own. */
    private void prometheusText(StringBuilder text) {
        Map<String, List<Sample>> gauges = new LinkedHashMap<>();
        OPEN_METRICS_ONLY.forEach(suffix -> gauges.put(family.name + suffix, new ArrayList<>()));
        List<Sample> samples = new ArrayList<>();
        family.samples.forEach(
                sample -> gauges.getOrDefault(sample.name, samples).add(sample));
        switch (family.type) {
            case COUNTER -> prometheusText(text, family.name + "_total", "counter", samples);
            case INFO -> prometheusText(text, family.name + "_info", "gauge", samples);
            case STATE_SET -> prometheusText(text, family.name, "gauge", samples);
            case GAUGE_HISTOGRAM -> prometheusText(text, family.name, "histogram", samples);
            case UNKNOWN -> prometheusText(text, family.name, "untyped", samples);
            case GAUGE, HISTOGRAM, SUMMARY ->
                prometheusText(text, family.name, family.type.name().toLowerCase(Locale.ROOT), samples);
        }
        gauges.forEach((name, own) -> {
            if (!own.isEmpty()) {
                prometheusText(text, name, "gauge", own);
            }
        });
    }

    private void prometheusText(StringBuilder text, String name, String type, List<Sample> samples) {
        text.append("# HELP ")
                .append(name)
                .append(' ')
                .append(escaped(family.help))
                .append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        for (Sample sample : samples) {
            series(text, sample);
            if (sample.timestampMs != null) {
                text.append(' ').append(sample.timestampMs);
            }
            text.append('\n');
        }
    }

    private static void series(StringBuilder text, Sample sample) {
        text.append(sample.name);
        if (!sample.labelNames.isEmpty()) {
            text.append('{');
            for (int i = 0; i < sample.labelNames.size(); i++) {
                label(text, i, sample.labelNames.get(i), sample.labelValues.get(i));
            }
            text.append('}');
        }
        text.append(' ').append(Collector.doubleToGoString(sample.value));
    }

    private static void exemplar(StringBuilder text, Exemplar exemplar) {
        text.append(" # {");
        for (int i = 0; i < exemplar.getNumberOfLabels(); i++) {
            label(text, i, exemplar.getLabelName(i), exemplar.getLabelValue(i));
        }
        text.append("} ").append(Collector.doubleToGoString(exemplar.getValue()));
        seconds(text, exemplar.getTimestampMs());
    }

    private static void label(StringBuilder text, int index, String name, String value) {
        text.append(index == 0 ? "" : ",").append(name).append("=\"");
        text.append(escaped(value).replace("\"", "\\\"")).append('"');
    }

    private static void seconds(StringBuilder text, @Nullable Long milliseconds) {
        if (milliseconds != null) {
            text.append(' ').append(BigDecimal.valueOf(milliseconds, 3).toPlainString());
        }
    }

    private static String escaped(String help) {
        return help.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
