package dev.metricwright.exposition;

/**
 * The numbers of the fields in the messages of {@code metrics.proto}. Each name is that of the message and that of the
 * field.
 *
 * @see <a
 *     href="https://github.com/prometheus/client_model/blob/master/io/prometheus/client/metrics.proto">metrics.proto</a>
 */
final class ProtobufFields {

    static final int METRIC_FAMILY_NAME = 1;
    static final int METRIC_FAMILY_HELP = 2;
    static final int METRIC_FAMILY_TYPE = 3;
    static final int METRIC_FAMILY_METRIC = 4;
    static final int METRIC_FAMILY_UNIT = 5;

    static final int METRIC_LABEL = 1;
    static final int METRIC_GAUGE = 2;
    static final int METRIC_COUNTER = 3;
    static final int METRIC_SUMMARY = 4;
    static final int METRIC_UNTYPED = 5;
    static final int METRIC_TIMESTAMP_MS = 6;
    static final int METRIC_HISTOGRAM = 7;

    static final int LABEL_PAIR_NAME = 1;
    static final int LABEL_PAIR_VALUE = 2;

    static final int GAUGE_VALUE = 1;

    static final int UNTYPED_VALUE = 1;

    static final int COUNTER_VALUE = 1;
    static final int COUNTER_EXEMPLAR = 2;
    static final int COUNTER_CREATED_TIMESTAMP = 3;

    // sample_count and sample_sum as in a histogram
    static final int SUMMARY_QUANTILE = 3;
    static final int SUMMARY_CREATED_TIMESTAMP = 4;

    static final int QUANTILE_QUANTILE = 1;
    static final int QUANTILE_VALUE = 2;

    static final int HISTOGRAM_SAMPLE_COUNT = 1;
    static final int HISTOGRAM_SAMPLE_SUM = 2;
    static final int HISTOGRAM_BUCKET = 3;
    static final int HISTOGRAM_CREATED_TIMESTAMP = 15;

    static final int BUCKET_CUMULATIVE_COUNT = 1;
    static final int BUCKET_UPPER_BOUND = 2;
    static final int BUCKET_EXEMPLAR = 3;

    static final int EXEMPLAR_LABEL = 1;
    static final int EXEMPLAR_VALUE = 2;
    static final int EXEMPLAR_TIMESTAMP = 3;

    static final int TIMESTAMP_SECONDS = 1;
    static final int TIMESTAMP_NANOS = 2;

    private ProtobufFields() {}
}
