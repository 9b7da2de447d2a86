package dev.metricwright.exposition;

import com.google.protobuf.DescriptorProtos;
import com.google.protobuf.Descriptors;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.TimestampProto;
import io.prometheus.metrics.expositionformats.generated.Metrics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page in the protobuf format, as others read it: the classes that client_java generates, and protobuf-java.
 *
 * @param types the stated type of each family
 * @param samples the value of each sample under the name that it has in the text formats
 */
record ExpositionProtobuf(Map<String, String> types, Map<Sample, Double> samples) {

    /**
     * A sample.
     *
     * @param name its name
     * @param labels its labels, the bound of a bucket included
     */
    record Sample(String name, Map<String, String> labels) {}

    /** Reads a page by the generated classes. */
    static ExpositionProtobuf read(byte[] page) throws IOException {
        ExpositionProtobuf read = new ExpositionProtobuf(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Metrics.MetricFamily family : families(page)) {
            if (read.types.put(family.getName(), family.getType().name()) != null) {
                throw new AssertionError("the family is there twice: " + family);
            }
            family.getMetricList().forEach(metric -> read.add(family, metric));
        }
        return read;
    }

    /** The messages of a page in the text format of protobuf. */
    static String text(byte[] page) throws IOException {
        StringBuilder text = new StringBuilder();
        families(page).forEach(text::append);
        return text.toString();
    }

    private void add(Metrics.MetricFamily family, Metrics.Metric metric) {
        Map<String, String> labels = new LinkedHashMap<>();
        metric.getLabelList().forEach(label -> labels.put(label.getName(), label.getValue()));
        String name = family.getName();
        switch (family.getType()) {
            case COUNTER -> add(name, labels, metric.getCounter().getValue());
            case GAUGE -> add(name, labels, metric.getGauge().getValue());
            case HISTOGRAM -> {
                for (Metrics.Bucket bucket : metric.getHistogram().getBucketList()) {
                    Map<String, String> all = new LinkedHashMap<>(labels);
                    all.put("le", BucketBound.text(bucket.getUpperBound()));
                    add(name + "_bucket", all, bucket.getCumulativeCount());
                }
                add(name + "_sum", labels, metric.getHistogram().getSampleSum());
                add(name + "_count", labels, metric.getHistogram().getSampleCount());
            }
            default -> throw new AssertionError("unexpected type: " + family);
        }
    }

    private void add(String name, Map<String, String> labels, double value) {
        if (samples.put(new Sample(name, labels), value) != null) {
            throw new AssertionError("the sample is there twice: " + name + labels);
        }
    }

    /** The messages of a page in the text form of Protocol Buffers. */
    static List<String> texts(byte[] page) throws IOException {
        return families(page).stream().map(Object::toString).toList();
    }

    /** The page as the generated classes write it. */
    static byte[] rewritten(byte[] page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Metrics.MetricFamily family : families(page)) {
            family.writeDelimitedTo(out);
        }
        return out.toByteArray();
    }

    /** The page as protobuf-java reads and writes it without generated classes. */
    static byte[] rewrittenByProtobufJava(byte[] page) throws IOException {
        Descriptors.Descriptor type = descriptor();
        ByteArrayInputStream in = new ByteArrayInputStream(page);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DynamicMessage.Builder family = DynamicMessage.newBuilder(type);
        while (family.mergeDelimitedFrom(in)) {
            family.build().writeDelimitedTo(out);
            family = DynamicMessage.newBuilder(type);
        }
        return out.toByteArray();
    }

    private static List<Metrics.MetricFamily> families(byte[] page) throws IOException {
        List<Metrics.MetricFamily> families = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(page);
        Metrics.MetricFamily family = Metrics.MetricFamily.parseDelimitedFrom(in);
        while (family != null) {
            families.add(family);
            family = Metrics.MetricFamily.parseDelimitedFrom(in);
        }
        return families;
    }

    private static Descriptors.Descriptor descriptor() throws IOException {
        byte[] definition = Metrics.getDescriptor().toProto().toByteArray();
        try {
            return Descriptors.FileDescriptor.buildFrom(
                            DescriptorProtos.FileDescriptorProto.parseFrom(definition),
                            new Descriptors.FileDescriptor[] {TimestampProto.getDescriptor()})
                    .findMessageTypeByName("MetricFamily");
        } catch (Descriptors.DescriptorValidationException e) {
            throw new IOException(e);
        }
    }
}
