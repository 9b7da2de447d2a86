package parsers;

import dev.metricwright.exposition.BucketBound;
import io.prometheus.metrics.expositionformats.generated.Metrics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads the protobuf format by the classes that client_java generates, into samples as the text formats name them. */
final class ProtobufReader {

    private final Map<String, ReadFamily> families = new TreeMap<>();

    private ProtobufReader() {}

    /** Returns the families of a page. */
    static Map<String, ReadFamily> read(byte[] page) throws IOException {
        ProtobufReader reader = new ProtobufReader();
        ByteArrayInputStream in = new ByteArrayInputStream(page);
        Metrics.MetricFamily family = Metrics.MetricFamily.parseDelimitedFrom(in);
        while (family != null) {
            reader.family(family);
            family = Metrics.MetricFamily.parseDelimitedFrom(in);
        }
        return reader.families;
    }

    private void family(Metrics.MetricFamily family) {
        String type = family.getType().name().toLowerCase(Locale.ROOT);
        ReadFamily read = ReadFamily.empty(type, family.getUnit(), family.getHelp());
        StrictReader.check(families.put(family.getName(), read) == null, "claimed twice", family.getName());
        StrictReader.check(family.getMetricCount() > 0, "no samples", family.getName());
        for (Metrics.Metric metric : family.getMetricList()) {
            Map<String, String> labels = new HashMap<>();
            metric.getLabelList().forEach(label -> labels.put(label.getName(), label.getValue()));
            switch (family.getType()) {
                case COUNTER ->
                    read.add(
                            new Sample(family.getName(), labels),
                            metric.getCounter().getValue());
                case GAUGE ->
                    read.add(
                            new Sample(family.getName(), labels),
                            metric.getGauge().getValue());
                case UNTYPED ->
                    read.add(
                            new Sample(family.getName(), labels),
                            metric.getUntyped().getValue());
                case SUMMARY -> summary(family.getName(), labels, metric.getSummary(), read);
                case HISTOGRAM, GAUGE_HISTOGRAM -> histogram(family.getName(), labels, metric.getHistogram(), read);
            }
        }
        if (type.endsWith("histogram")) {
            new HistogramCheck(family.getName()).check(read.samples());
        }
    }

    private static void histogram(
            String name, Map<String, String> labels, Metrics.Histogram histogram, ReadFamily read) {
        for (Metrics.Bucket bucket : histogram.getBucketList()) {
            Map<String, String> all = new HashMap<>(labels);
            all.put("le", BucketBound.text(bucket.getUpperBound()));
            read.add(new Sample(name + "_bucket", all), bucket.getCumulativeCount());
        }
        read.add(new Sample(name + "_sum", labels), histogram.getSampleSum());
        read.add(new Sample(name + "_count", labels), histogram.getSampleCount());
    }

    private static void summary(String name, Map<String, String> labels, Metrics.Summary summary, ReadFamily read) {
        for (Metrics.Quantile quantile : summary.getQuantileList()) {
            Map<String, String> all = new HashMap<>(labels);
            all.put("quantile", BucketBound.text(quantile.getQuantile()));
            read.add(new Sample(name, all), quantile.getValue());
        }
        read.add(new Sample(name + "_sum", labels), summary.getSampleSum());
        read.add(new Sample(name + "_count", labels), summary.getSampleCount());
    }
}
