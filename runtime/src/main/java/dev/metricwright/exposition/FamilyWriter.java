package dev.metricwright.exposition;

import dev.metricwright.Family;
import dev.metricwright.MetricType;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Writes the samples of one family, which read the same in both formats. The header goes ahead of the first of them, so that
 * a family without series leaves no trace.
 *
 * <p>To OpenMetrics the sum of a histogram is a counter, "so MUST NOT be NaN or negative", and is not there at all beside a
 * negative bound; without it there is no count either, which the bucket of {@code +Inf} tells.
 */
final class FamilyWriter implements SeriesVisitor {

    private static final byte[][] NO_BOUNDS = {};

    private final Supplier<String> header;
    private final ByteSink sink;

    private final byte[] name;
    private final byte[] bucket;
    private final byte[] sum;
    private final byte[] count;
    private final byte[][] bounds;
    private final boolean sumIsCounter;
    private final boolean hasNegativeBound;

    private boolean begun;

    FamilyWriter(Family family, Supplier<String> header, boolean sumIsCounter, ByteSink sink) {
        double[] finite = family.bounds();
        this.sumIsCounter = sumIsCounter;
        this.hasNegativeBound = finite.length > 0 && finite[0] < 0;
        this.header = header;
        this.sink = sink;
        this.name = bytes(family.name());
        this.bucket = bytes(family.name() + "_bucket");
        this.sum = bytes(family.name() + "_sum");
        this.count = bytes(family.name() + "_count");
        this.bounds = family.type() == MetricType.HISTOGRAM ? encoded(finite) : NO_BOUNDS;
    }

    @Override
    public void counter(SeriesLabels labels, Quantity total) {
        begin();
        series(name, labels);
        sink.put(total);
        sink.put('\n');
    }

    @Override
    public void gauge(SeriesLabels labels, double value) {
        begin();
        series(name, labels);
        sink.put(value);
        sink.put('\n');
    }

    @Override
    public void histogram(SeriesLabels labels, long[] counts, Quantity total) {
        begin();
        for (int i = 0; i < bounds.length; i++) {
            sink.put(bucket);
            sink.put('{');
            if (labels.encodedLength() > 0) {
                sink.put(labels);
                sink.put(',');
            }
            sink.put(bounds[i]);
            sink.put(counts[i]);
            sink.put('\n');
        }
        if (!sumIsCounter || (!hasNegativeBound && total.toDouble() >= 0)) {
            series(sum, labels);
            sink.put(total);
            sink.put('\n');
            series(count, labels);
            sink.put(counts[bounds.length - 1]);
            sink.put('\n');
        }
    }

    private void begin() {
        if (!begun) {
            begun = true;
            sink.put(header.get());
        }
    }

    private void series(byte[] sample, SeriesLabels labels) {
        sink.put(sample);
        if (labels.encodedLength() > 0) {
            sink.put('{');
            sink.put(labels);
            sink.put('}');
        }
        sink.put(' ');
    }

    /** The end of each bucket's label set; the last is that of {@code +Inf}. */
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
