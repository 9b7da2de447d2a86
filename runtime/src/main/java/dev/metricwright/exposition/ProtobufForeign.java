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
import static dev.metricwright.exposition.ProtobufFields.METRIC_SUMMARY;
import static dev.metricwright.exposition.ProtobufFields.METRIC_TIMESTAMP_MS;
import static dev.metricwright.exposition.ProtobufFields.METRIC_UNTYPED;
import static dev.metricwright.exposition.ProtobufFields.QUANTILE_QUANTILE;
import static dev.metricwright.exposition.ProtobufFields.QUANTILE_VALUE;
import static dev.metricwright.exposition.ProtobufFields.SUMMARY_CREATED_TIMESTAMP;
import static dev.metricwright.exposition.ProtobufFields.SUMMARY_QUANTILE;
import static dev.metricwright.exposition.ProtobufFields.UNTYPED_VALUE;

import dev.metricwright.exposition.ForeignPoints.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the series of a foreign family as messages {@code Metric}. Fields are written from the last to the first.
 */
final class ProtobufForeign {

    private final ProtobufMessage message;
    private final PieceBuffer target;

    /**
     * @param message a message, which is used for one series after another
     * @param target the buffer to write to
     */
    ProtobufForeign(ProtobufMessage message, PieceBuffer target) {
        this.message = message;
        this.target = target;
    }

    /** Writes all series of a family that is ordered. */
    void write(ForeignFamily family) {
        for (Point point : ForeignPoints.of(family)) {
            switch (family.type()) {
                case COUNTER -> counter(family, point);
                case SUMMARY -> summary(family, point);
                case HISTOGRAM -> histogram(family, point, "_count", "_sum");
                case GAUGE_HISTOGRAM -> histogram(family, point, "_gcount", "_gsum");
                case GAUGE, INFO, STATE_SET -> values(point, METRIC_GAUGE, GAUGE_VALUE);
                case UNKNOWN -> values(point, METRIC_UNTYPED, UNTYPED_VALUE);
            }
        }
    }

    private void values(Point point, int field, int valueField) {
        for (ForeignSample sample : point.samples()) {
            begin(sample.timestampMillis());
            int end = message.length();
            message.put(valueField, sample.value());
            complete(field, end, sample.labels());
        }
    }

    private void counter(ForeignFamily family, Point point) {
        ForeignSample total = sample(family, point, "_total").orElseThrow();
        begin(total.timestampMillis());
        int end = message.length();
        created(family, point, COUNTER_CREATED_TIMESTAMP);
        exemplar(COUNTER_EXEMPLAR, total.exemplar());
        message.put(COUNTER_VALUE, total.value());
        complete(METRIC_COUNTER, end, point.labels());
    }

    private void summary(ForeignFamily family, Point point) {
        begin(point.samples().get(0).timestampMillis());
        int end = message.length();
        created(family, point, SUMMARY_CREATED_TIMESTAMP);
        List<ForeignSample> quantiles = new ArrayList<>(point.samples());
        quantiles.removeIf(sample -> !sample.name().equals(family.name()));
        for (int i = quantiles.size() - 1; i >= 0; i--) {
            int endOfQuantile = message.length();
            message.put(QUANTILE_VALUE, quantiles.get(i).value());
            message.put(
                    QUANTILE_QUANTILE,
                    ForeignPoints.number(quantiles.get(i), "quantile").orElseThrow());
            message.embed(SUMMARY_QUANTILE, endOfQuantile);
        }
        distribution(family, point, "_count", "_sum");
        complete(METRIC_SUMMARY, end, point.labels());
    }

    private void histogram(ForeignFamily family, Point point, String count, String sum) {
        begin(point.samples().get(0).timestampMillis());
        int end = message.length();
        created(family, point, HISTOGRAM_CREATED_TIMESTAMP);
        List<ForeignSample> buckets = new ArrayList<>(point.samples());
        buckets.removeIf(sample -> !sample.name().endsWith("_bucket"));
        for (int i = buckets.size() - 1; i >= 0; i--) {
            int endOfBucket = message.length();
            exemplar(BUCKET_EXEMPLAR, buckets.get(i).exemplar());
            message.put(
                    BUCKET_UPPER_BOUND,
                    ForeignPoints.number(buckets.get(i), "le").orElseThrow());
            message.put(BUCKET_CUMULATIVE_COUNT, (long) buckets.get(i).value());
            message.embed(HISTOGRAM_BUCKET, endOfBucket);
        }
        distribution(family, point, count, sum);
        complete(METRIC_HISTOGRAM, end, point.labels());
    }

    /** The sum and the count, whose numbers are the same in a summary and in a histogram. */
    private void distribution(ForeignFamily family, Point point, String count, String sum) {
        sample(family, point, sum).ifPresent(sample -> message.put(HISTOGRAM_SAMPLE_SUM, sample.value()));
        long counted = (long) sample(family, point, count)
                .or(() -> point.samples().stream()
                        .filter(sample -> sample.labels().getOrDefault("le", "").equals("+Inf"))
                        .findFirst())
                .map(ForeignSample::value)
                .orElse(0.0)
                .doubleValue();
        message.put(HISTOGRAM_SAMPLE_COUNT, counted);
    }

    private void created(ForeignFamily family, Point point, int field) {
        sample(family, point, "_created")
                .map(ForeignSample::value)
                .filter(seconds -> Math.abs(seconds) < Long.MAX_VALUE / 1000.0)
                .ifPresent(seconds -> message.putTimestamp(field, Math.round(seconds * 1000)));
    }

    private static Optional<ForeignSample> sample(ForeignFamily family, Point point, String suffix) {
        String name = family.name() + suffix;
        return point.samples().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private void exemplar(int field, ForeignSample.@Nullable Exemplar exemplar) {
        if (exemplar == null) {
            return;
        }
        int end = message.length();
        Long timestamp = exemplar.timestampMillis();
        if (timestamp != null) {
            message.putTimestamp(EXEMPLAR_TIMESTAMP, timestamp);
        }
        message.put(EXEMPLAR_VALUE, exemplar.value());
        exemplar.labels().forEach((name, value) -> message.putLabel(EXEMPLAR_LABEL, name, value));
        message.embed(field, end);
    }

    private void begin(@Nullable Long timestampMillis) {
        message.clear();
        if (timestampMillis != null) {
            message.put(METRIC_TIMESTAMP_MS, (long) timestampMillis);
        }
    }

    private void complete(int valueField, int end, Map<String, String> labels) {
        message.embed(valueField, end);
        List<Map.Entry<String, String>> pairs = new ArrayList<>(labels.entrySet());
        for (int i = pairs.size() - 1; i >= 0; i--) {
            message.putLabel(METRIC_LABEL, pairs.get(i).getKey(), pairs.get(i).getValue());
        }
        message.embed(METRIC_FAMILY_METRIC, 0);
        message.copyTo(target);
    }

    /** The name of a family in the format, which is that of its samples. */
    static String name(ForeignFamily family) {
        return switch (family.type()) {
            case COUNTER -> family.name() + "_total";
            case INFO -> family.name() + "_info";
            default -> family.name();
        };
    }
}
