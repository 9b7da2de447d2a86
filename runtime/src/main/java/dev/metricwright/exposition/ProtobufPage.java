package dev.metricwright.exposition;

import static dev.metricwright.exposition.ProtobufFields.METRIC_FAMILY_HELP;
import static dev.metricwright.exposition.ProtobufFields.METRIC_FAMILY_NAME;
import static dev.metricwright.exposition.ProtobufFields.METRIC_FAMILY_TYPE;
import static dev.metricwright.exposition.ProtobufFields.METRIC_FAMILY_UNIT;

import dev.metricwright.Family;
import dev.metricwright.LabelSelection;
import dev.metricwright.Sampling;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A page of messages {@code io.prometheus.client.MetricFamily}, each of which follows its length.
 *
 * @see <a
 *     href="https://github.com/prometheus/client_model/blob/master/io/prometheus/client/metrics.proto">metrics.proto</a>
 */
final class ProtobufPage implements PageWriter {

    // the values of the enum MetricType
    private static final int COUNTER = 0;
    private static final int GAUGE = 1;
    private static final int SUMMARY = 2;
    private static final int UNTYPED = 3;
    private static final int HISTOGRAM = 4;
    private static final int GAUGE_HISTOGRAM = 5;

    private final Instant start;
    private final ByteSink sink;

    private final ProtobufMessage message = new ProtobufMessage();
    private final PieceBuffer metrics = new PieceBuffer();

    /**
     * Creates a writer for one page.
     *
     * @param start the time from which the totals of the page are counted
     * @param sink the sink to write to
     */
    ProtobufPage(Instant start, ByteSink sink) {
        this.start = start;
        this.sink = sink;
    }

    @Override
    public List<ExposedFamily> exposed(List<Family> families) {
        return families.stream().map(ExposedFamily::inProtobuf).toList();
    }

    @Override
    public void write(ExposedFamily family, Set<String> details, Sampling sampling) {
        metrics.clear();
        family.family()
                .visit(
                        new ProtobufSeries(family.family().bounds(), start, message, metrics),
                        LabelSelection.withDetails(details),
                        sampling);
        complete(family.name(), family.family().help(), type(family.type()), family.unit());
    }

    @Override
    public void write(ForeignFamily family) {
        metrics.clear();
        new ProtobufForeign(message, metrics).write(family);
        String unit = family.name().endsWith('_' + family.unit()) ? family.unit() : "";
        complete(ProtobufForeign.name(family), family.help(), type(family.type()), unit);
    }

    /** Writes a family whose series are written. A family without series is left out. */
    private void complete(String name, String help, int type, String unit) {
        if (metrics.length() == 0) {
            return;
        }
        if (!unit.isEmpty()) {
            message.clear();
            message.put(METRIC_FAMILY_UNIT, unit);
            message.copyTo(metrics);
        }
        message.clear();
        message.put(METRIC_FAMILY_TYPE, type);
        if (!help.isEmpty()) {
            message.put(METRIC_FAMILY_HELP, help);
        }
        message.put(METRIC_FAMILY_NAME, name);
        message.delimit(message.length() + metrics.length());
        message.copyTo(sink);
        metrics.copyTo(sink);
    }

    private static int type(ForeignFamily.Type type) {
        return switch (type) {
            case COUNTER -> COUNTER;
            case GAUGE, INFO, STATE_SET -> GAUGE;
            case SUMMARY -> SUMMARY;
            case UNKNOWN -> UNTYPED;
            case HISTOGRAM -> HISTOGRAM;
            case GAUGE_HISTOGRAM -> GAUGE_HISTOGRAM;
        };
    }

    private static int type(ExposedFamily.Type type) {
        return switch (type) {
            case COUNTER -> COUNTER;
            case GAUGE, INFO -> GAUGE;
            case HISTOGRAM -> HISTOGRAM;
            case UNKNOWN -> UNTYPED;
        };
    }

    @Override
    public void end() {
        // Each message states its own length.
    }
}
