package dev.metricwright.exposition;

import dev.metricwright.Exemplar;
import dev.metricwright.Family;
import dev.metricwright.MetricType;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import dev.metricwright.SpanContext;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the samples of one family, which are the same in both text formats. The header precedes the first sample, so
 * that a family without series is left out completely.
 */
final class TextSeries implements SeriesVisitor {

    private static final byte[][] NO_BOUNDS = {};
    private static final @Nullable Exemplar[] NO_EXEMPLARS = {};

    private final Supplier<String> header;
    private final ByteSink sink;

    private final byte[] name;
    private final byte[] bucket;
    private final byte[] sum;
    private final byte[] count;
    private final byte[][] bounds;
    private final boolean carriesExemplars;

    private boolean begun;
    /** The common beginning of all buckets of a series. */
    private byte[] beginning = {};

    /**
     * Creates a writer for one family.
     *
     * @param family the family
     * @param header the lines before its first sample
     * @param carriesExemplars whether exemplars are written
     * @param sink the sink to write to
     */
    TextSeries(Family family, Supplier<String> header, boolean carriesExemplars, ByteSink sink) {
        this.carriesExemplars = carriesExemplars;
        this.header = header;
        this.sink = sink;
        this.name = bytes(family.name());
        this.bucket = bytes(family.name() + "_bucket{");
        this.sum = bytes(family.name() + "_sum");
        this.count = bytes(family.name() + "_count");
        this.bounds = family.type() == MetricType.HISTOGRAM ? encoded(family.bounds()) : NO_BOUNDS;
    }

    @Override
    public void counter(SeriesLabels labels, Quantity total) {
        counterSample(labels, total);
        sink.put('\n');
    }

    @Override
    public void counter(SeriesLabels labels, Quantity total, Exemplar exemplar) {
        counterSample(labels, total);
        put(exemplar);
        sink.put('\n');
    }

    private void counterSample(SeriesLabels labels, Quantity total) {
        begin();
        sink.putSample(name, labels);
        sink.put(total);
    }

    @Override
    public void gauge(SeriesLabels labels, double value) {
        begin();
        sink.putSample(name, labels);
        sink.put(value);
        sink.put('\n');
    }

    @Override
    public void histogram(SeriesLabels labels, long[] counts, Quantity total) {
        histogram(labels, counts, total, NO_EXEMPLARS);
    }

    @Override
    public void histogram(SeriesLabels labels, long[] counts, Quantity total, @Nullable Exemplar[] exemplars) {
        begin();
        int length = begin(labels);
        for (int i = 0; i < bounds.length; i++) {
            sink.putBucket(beginning, length, bounds[i], counts[i]);
            put(i < exemplars.length ? exemplars[i] : null);
            sink.put('\n');
        }
        sink.putSample(sum, labels);
        sink.put(total);
        sink.put('\n');
        sink.putSample(count, labels);
        sink.put(counts[bounds.length - 1]);
        sink.put('\n');
    }

    /** Prepares the common beginning of all buckets of a series. Returns its length. */
    private int begin(SeriesLabels labels) {
        int labelsLength = labels.encodedLength();
        if (bucket.length + labelsLength + 1 > beginning.length) {
            beginning = Arrays.copyOf(bucket, 2 * (bucket.length + labelsLength + 1));
        }
        if (labelsLength == 0) {
            return bucket.length;
        }
        labels.encode(beginning, bucket.length);
        beginning[bucket.length + labelsLength] = ',';
        return bucket.length + labelsLength + 1;
    }

    private void put(@Nullable Exemplar exemplar) {
        if (exemplar == null || !carriesExemplars) {
            return;
        }
        SpanContext span = exemplar.span();
        sink.put(" # {trace_id=\"" + span.traceId() + "\",span_id=\"" + span.spanId() + "\"} ");
        sink.put(exemplar.value());
        sink.put(' ');
        sink.put(BigDecimal.valueOf(exemplar.epochMillis(), 3).toPlainString());
    }

    private void begin() {
        if (!begun) {
            begun = true;
            sink.put(header.get());
        }
    }

    /** A help text as both text formats write it, except that OpenMetrics also escapes quotes. */
    static String escaped(String help) {
        return help.replace("\\", "\\\\").replace("\n", "\\n");
    }

    /** The end of each bucket's label set; the last one is for {@code +Inf}. */
    private static byte[][] encoded(double[] bounds) {
        byte[][] encoded = new byte[bounds.length + 1][];
        for (int i = 0; i <= bounds.length; i++) {
            double bound = i < bounds.length ? bounds[i] : Double.POSITIVE_INFINITY;
            encoded[i] = bytes("le=\"" + BucketBound.text(bound) + "\"} ");
        }
        return encoded;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
