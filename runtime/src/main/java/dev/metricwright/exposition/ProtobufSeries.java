package dev.metricwright.exposition;

import static dev.metricwright.exposition.ProtobufFields.BUCKET_CUMULATIVE_COUNT;
import static dev.metricwright.exposition.ProtobufFields.BUCKET_EXEMPLAR;
import static dev.metricwright.exposition.ProtobufFields.BUCKET_UPPER_BOUND;
import static dev.metricwright.exposition.ProtobufFields.COUNTER_CREATED_TIMESTAMP;
import static dev.metricwright.exposition.ProtobufFields.COUNTER_EXEMPLAR;
import static dev.metricwright.exposition.ProtobufFields.COUNTER_VALUE;
import static dev.metricwright.exposition.ProtobufFields.EXEMPLAR_LABEL;
import static dev.metricwright.exposition.ProtobufFields.EXEMPLAR_TIMESTAMP;
import static dev.metricwright.exposition.ProtobufFields.EXEMPLAR_VALUE;
import static dev.metricwright.exposition.ProtobufFields.GAUGE_VALUE;
import static dev.metricwright.exposition.ProtobufFields.HISTOGRAM_BUCKET;
import static dev.metricwright.exposition.ProtobufFields.HISTOGRAM_CREATED_TIMESTAMP;
import static dev.metricwright.exposition.ProtobufFields.HISTOGRAM_SAMPLE_COUNT;
import static dev.metricwright.exposition.ProtobufFields.HISTOGRAM_SAMPLE_SUM;
import static dev.metricwright.exposition.ProtobufFields.METRIC_COUNTER;
import static dev.metricwright.exposition.ProtobufFields.METRIC_FAMILY_METRIC;
import static dev.metricwright.exposition.ProtobufFields.METRIC_GAUGE;
import static dev.metricwright.exposition.ProtobufFields.METRIC_HISTOGRAM;
import static dev.metricwright.exposition.ProtobufFields.METRIC_LABEL;

import dev.metricwright.Exemplar;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Writes each series of one family as a message {@code Metric}. Fields are written from the last to the first.
 */
final class ProtobufSeries implements SeriesVisitor {

    private static final @Nullable Exemplar[] NO_EXEMPLARS = {};

    private final double[] bounds;
    private final ProtobufMessage message;
    private final PieceBuffer target;
    private final ProtobufLabels labelText = new ProtobufLabels();

    /** The value of {@code created_timestamp}, which all series share. */
    private final byte[] start;

    /**
     * Creates a writer for one family.
     *
     * @param bounds the bounds of a histogram without {@code +Inf}
     * @param start the time from which totals are counted
     * @param message a message, which is used for one series after another
     * @param target the buffer to write to
     */
    ProtobufSeries(double[] bounds, Instant start, ProtobufMessage message, PieceBuffer target) {
        this.bounds = bounds;
        this.message = message;
        this.target = target;
        message.clear();
        message.putTimestampFields(start.getEpochSecond(), start.getNano());
        this.start = message.toArray();
    }

    @Override
    public void counter(SeriesLabels labels, Quantity total) {
        counter(labels, total.toDouble(), null);
    }

    @Override
    public void counter(SeriesLabels labels, Quantity total, Exemplar exemplar) {
        counter(labels, total.toDouble(), exemplar);
    }

    private void counter(SeriesLabels labels, double total, @Nullable Exemplar exemplar) {
        message.clear();
        message.put(start);
        message.embed(COUNTER_CREATED_TIMESTAMP, 0);
        exemplar(COUNTER_EXEMPLAR, exemplar);
        message.put(COUNTER_VALUE, total);
        metric(METRIC_COUNTER, labels);
    }

    @Override
    public void gauge(SeriesLabels labels, double value) {
        message.clear();
        message.put(GAUGE_VALUE, value);
        metric(METRIC_GAUGE, labels);
    }

    @Override
    public void histogram(SeriesLabels labels, long[] counts, Quantity sum) {
        histogram(labels, counts, sum, NO_EXEMPLARS);
    }

    @Override
    public void histogram(SeriesLabels labels, long[] counts, Quantity sum, @Nullable Exemplar[] exemplars) {
        message.clear();
        message.put(start);
        message.embed(HISTOGRAM_CREATED_TIMESTAMP, 0);
        for (int i = bounds.length; i >= 0; i--) {
            int end = message.length();
            exemplar(BUCKET_EXEMPLAR, i < exemplars.length ? exemplars[i] : null);
            message.put(BUCKET_UPPER_BOUND, i < bounds.length ? bounds[i] : Double.POSITIVE_INFINITY);
            message.put(BUCKET_CUMULATIVE_COUNT, counts[i]);
            message.embed(HISTOGRAM_BUCKET, end);
        }
        message.put(HISTOGRAM_SAMPLE_SUM, sum.toDouble());
        message.put(HISTOGRAM_SAMPLE_COUNT, counts[bounds.length]);
        metric(METRIC_HISTOGRAM, labels);
    }

    /** Completes the series whose value the message contains so far. */
    private void metric(int valueField, SeriesLabels labels) {
        message.embed(valueField, 0);
        labelText.write(labels, METRIC_LABEL, message);
        message.embed(METRIC_FAMILY_METRIC, 0);
        message.copyTo(target);
    }

    private void exemplar(int field, @Nullable Exemplar exemplar) {
        if (exemplar == null) {
            return;
        }
        int end = message.length();
        message.putTimestamp(EXEMPLAR_TIMESTAMP, exemplar.epochMillis());
        message.put(EXEMPLAR_VALUE, exemplar.value());
        message.putLabel(EXEMPLAR_LABEL, "span_id", exemplar.span().spanId());
        message.putLabel(EXEMPLAR_LABEL, "trace_id", exemplar.span().traceId());
        message.embed(field, end);
    }
}
