package acme;

import dev.metricwright.Gauge;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.CounterCell;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.EnumLabel;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.GaugeCell;
import dev.metricwright.runtime.GaugeTable;
import dev.metricwright.runtime.HistogramCell;
import dev.metricwright.runtime.HistogramTable;
import dev.metricwright.runtime.KeySpace;
import dev.metricwright.runtime.LabelDefinition;
import dev.metricwright.runtime.SelfMetrics;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import javax.annotation.processing.Generated;

/**
 * Generated from {@link RuleMetrics}; do not edit.
 */
@Generated("dev.metricwright.processor.MetricwrightProcessor")
@dev.metricwright.Generated
public final class RuleMetricsRecorder implements RuleMetrics {
    /**
     * The labels by which a method selects series.
     */
    private static final String[] RULE_REMOVED_LABELS = {"client", "rule", "owner"};

    /**
     * The labels by which a method selects series.
     */
    private static final String[] REASON_REMOVED_LABELS = {"reason"};

    /**
     * The series of a family.
     */
    private final CounterTable exampleRuleBytesInTotal;

    /**
     * The series of a family.
     */
    private final GaugeTable exampleRuleActiveConnections;

    /**
     * The series of a family.
     */
    private final CounterTable exampleRejectTotal;

    /**
     * The series of a family.
     */
    private final HistogramTable examplePeekDurationSeconds;

    /**
     * The series of a family.
     */
    private final GaugeTable exampleWriterLagSeconds;

    /**
     * The label values of an enum's constants.
     */
    private final EnumLabel exampleRejectTotalReason;

    /**
     * Creates a recorder.
     *
     * @param registry the registry that holds the series
     */
    public RuleMetricsRecorder(MetricsRegistry registry) {
        SelfMetrics.compiledAgainst(registry, "example", "1.4");
        exampleRuleBytesInTotal = exampleRuleBytesInTotal(registry);
        exampleRuleActiveConnections = exampleRuleActiveConnections(registry);
        exampleRejectTotal = exampleRejectTotal(registry);
        examplePeekDurationSeconds = examplePeekDurationSeconds(registry);
        exampleWriterLagSeconds = exampleWriterLagSeconds(registry);
        exampleRejectTotalReason = exampleRejectTotal.enumLabel("reason", RejectReason.values(),
                rejectReasonValues());
    }

    @Override
    public void bytesIn(String client, String rule, String owner, long bytes) {
        if (exampleRuleBytesInTotal.accepts(bytes)) {
            KeySpace<CounterCell> space = exampleRuleBytesInTotal.space();
            CounterCell cell = space.cell(space.code(0, client) | space.code(1, rule)
                    | space.code(2, owner));
            if (cell == null) {
                cell = exampleRuleBytesInTotal.open(client, rule, owner);
            }
            cell.inc(bytes);
        }
    }

    @Override
    public Gauge activeConnections(String client, String rule, String owner) {
        KeySpace<GaugeCell> space = exampleRuleActiveConnections.space();
        GaugeCell cell = space.own(space.code(0, client) | space.code(1, rule)
                | space.code(2, owner));
        if (cell == null) {
            cell = exampleRuleActiveConnections.handle(client, rule, owner);
        }
        return cell;
    }

    @Override
    public void rejected(String client, String rule, String owner, RejectReason reason) {
        KeySpace<CounterCell> space = exampleRejectTotal.space();
        CounterCell cell = space.cell(space.code(0, client) | space.code(1, rule)
                | space.code(2, owner) | exampleRejectTotalReason.code(reason));
        if (cell == null) {
            cell = exampleRejectTotal.open(client, rule, owner,
                    exampleRejectTotalReason.value(reason));
        }
        cell.inc();
    }

    @Override
    public void ownerRejected(String client, String owner, RejectReason reason) {
        KeySpace<CounterCell> space = exampleRejectTotal.space();
        CounterCell cell = space.cell(space.code(0, client) | space.code(2, owner)
                | exampleRejectTotalReason.code(reason));
        if (cell == null) {
            cell = exampleRejectTotal.open(client, "", owner,
                    exampleRejectTotalReason.value(reason));
        }
        cell.inc();
    }

    @Override
    public void helloPeeked(String client, int port, Duration took) {
        if (examplePeekDurationSeconds.accepts(took)) {
            KeySpace<HistogramCell> space = examplePeekDurationSeconds.space();
            HistogramCell cell = space.cell(space.code(0, client) | space.code(1, port));
            if (cell == null) {
                cell = examplePeekDurationSeconds.open(client, String.valueOf(port));
            }
            cell.observe(took);
        }
    }

    @Override
    public void writerLag(DoubleSupplier seconds) {
        KeySpace<GaugeCell> space = exampleWriterLagSeconds.space();
        GaugeCell cell = space.cell(0);
        if (cell == null) {
            cell = exampleWriterLagSeconds.open();
        }
        cell.sample(seconds);
    }

    @Override
    public void ruleAdded(String client, String rule, String owner) {
        exampleRuleBytesInTotal.startAtZero(new String[] {client}, new String[] {rule},
                new String[] {owner});
        exampleRejectTotal.startAtZero(new String[] {client}, new String[] {rule},
                new String[] {owner}, new String[] {"conn_rate", "conn_concurrent",
                "udp-flow.rate"});
    }

    @Override
    public void portOpened(String client, int port) {
        examplePeekDurationSeconds.startAtZero(new String[] {client},
                new String[] {String.valueOf(port)});
    }

    @Override
    public void ruleRemoved(String client, String rule, String owner) {
        exampleRuleBytesInTotal.remove(RULE_REMOVED_LABELS, client, rule, owner);
        exampleRuleActiveConnections.remove(RULE_REMOVED_LABELS, client, rule, owner);
        exampleRejectTotal.remove(RULE_REMOVED_LABELS, client, rule, owner);
    }

    @Override
    public void reasonRemoved(RejectReason reason) {
        exampleRejectTotal.remove(REASON_REMOVED_LABELS, exampleRejectTotalReason.value(reason));
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static CounterTable exampleRuleBytesInTotal(MetricsRegistry registry) {
        return CounterTable.of(
                registry,
                FamilyDefinition.counter("example_rule_bytes_in_total")
                        .declaredBy("acme.RuleMetrics")
                        .help("Bytes received by a rule.")
                        .unit("bytes")
                        .label(LabelDefinition.open("client", 200))
                        .label(LabelDefinition.open("rule", 2000))
                        .label(LabelDefinition.open("owner", 100))
                        .retain()
                        .build());
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static GaugeTable exampleRuleActiveConnections(MetricsRegistry registry) {
        return GaugeTable.of(
                registry,
                FamilyDefinition.gauge("example_rule_active_connections")
                        .declaredBy("acme.RuleMetrics")
                        .help("Open connections of a rule.")
                        .label(LabelDefinition.open("client", 200))
                        .label(LabelDefinition.open("rule", 2000))
                        .label(LabelDefinition.open("owner", 100))
                        .build());
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static CounterTable exampleRejectTotal(MetricsRegistry registry) {
        return CounterTable.of(
                registry,
                FamilyDefinition.counter("example_reject_total")
                        .declaredBy("acme.RuleMetrics")
                        .help("Refused connections.")
                        .label(LabelDefinition.open("client", 200))
                        .label(LabelDefinition.open("rule", 2000))
                        .label(LabelDefinition.open("owner", 100))
                        .label(LabelDefinition.closed("reason", "conn_rate", "conn_concurrent",
                                "udp-flow.rate"))
                        .maxSeries(9000)
                        .build());
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static HistogramTable examplePeekDurationSeconds(MetricsRegistry registry) {
        return HistogramTable.of(
                registry,
                FamilyDefinition.histogram("example_peek_duration_seconds", 0.001, 0.01, 0.1, 0.5,
                        1.0, 3.0)
                        .declaredBy("acme.RuleMetrics")
                        .help("Time to the client's hello.")
                        .unit("seconds")
                        .label(LabelDefinition.open("client", 200))
                        .label(LabelDefinition.open("port", 8))
                        .maxSeries(20000)
                        .build());
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static GaugeTable exampleWriterLagSeconds(MetricsRegistry registry) {
        return GaugeTable.of(
                registry,
                FamilyDefinition.gauge("example_writer_lag_seconds")
                        .declaredBy("acme.RuleMetrics")
                        .help("Age of the oldest entry.")
                        .unit("seconds")
                        .sampled()
                        .build());
    }

    /**
     * Returns a list of values.
     *
     * @return the values
     */
    private static String[] rejectReasonValues() {
        return new String[] {"CONN_RATE", "conn_rate", "CONN_CONCURRENT", "conn_concurrent",
                "UDP_FLOW_RATE", "udp-flow.rate"};
    }
}
