package acme;

import dev.metricwright.Counter;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Timing;
import dev.metricwright.runtime.CounterCell;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.GaugeCell;
import dev.metricwright.runtime.GaugeTable;
import dev.metricwright.runtime.HistogramCell;
import dev.metricwright.runtime.HistogramTable;
import dev.metricwright.runtime.KeySpace;
import dev.metricwright.runtime.LabelDefinition;
import dev.metricwright.runtime.SelfMetrics;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.annotation.processing.Generated;

/**
 * Generated from {@link Shapes}; do not edit.
 */
@Generated("dev.metricwright.processor.MetricwrightProcessor")
@dev.metricwright.Generated
final class ShapesRecorder implements Shapes {
    /**
     * The series of a family.
     */
    private final CounterTable exampleStartsTotal;

    /**
     * The series of a family.
     */
    private final CounterTable exampleBusySecondsTotal;

    /**
     * The series of a family.
     */
    private final GaugeTable exampleUp;

    /**
     * The series of a family.
     */
    private final GaugeTable exampleRuleActiveConnections;

    /**
     * The series of a family.
     */
    private final GaugeTable exampleWriterLagSeconds;

    /**
     * The series of a family.
     */
    private final HistogramTable exampleHandshakeSeconds;

    /**
     * The series of a family.
     */
    private final HistogramTable examplePeekDurationSeconds;

    /**
     * The series of a family.
     */
    private final GaugeTable exampleBuildInfo;

    /**
     * Creates a recorder.
     *
     * @param registry the registry that holds the series
     */
    public ShapesRecorder(MetricsRegistry registry) {
        SelfMetrics.compiledAgainst(registry, "example", "1.4");
        exampleStartsTotal = exampleStartsTotal(registry);
        exampleBusySecondsTotal = exampleBusySecondsTotal(registry);
        exampleUp = exampleUp(registry);
        exampleRuleActiveConnections = exampleRuleActiveConnections(registry);
        exampleWriterLagSeconds = exampleWriterLagSeconds(registry);
        exampleHandshakeSeconds = exampleHandshakeSeconds(registry);
        examplePeekDurationSeconds = examplePeekDurationSeconds(registry);
        exampleBuildInfo = exampleBuildInfo(registry);
        exampleStartsTotal.startAtZero();
        exampleBusySecondsTotal.startAtZero();
        exampleHandshakeSeconds.startAtZero();
    }

    @Override
    public void started() {
        KeySpace<CounterCell> space = exampleStartsTotal.space();
        CounterCell cell = space.cell(0);
        if (cell == null) {
            cell = exampleStartsTotal.open();
        }
        cell.inc();
    }

    @Override
    public void started(long times) {
        KeySpace<CounterCell> space = exampleStartsTotal.space();
        CounterCell cell = space.cell(0);
        if (cell == null) {
            cell = exampleStartsTotal.open();
        }
        cell.inc(times);
    }

    @Override
    public Counter starts() {
        KeySpace<CounterCell> space = exampleStartsTotal.space();
        CounterCell cell = space.own(0);
        if (cell == null) {
            cell = exampleStartsTotal.handle();
        }
        return cell;
    }

    @Override
    public void worked(Duration time) {
        KeySpace<CounterCell> space = exampleBusySecondsTotal.space();
        CounterCell cell = space.cell(0);
        if (cell == null) {
            cell = exampleBusySecondsTotal.open();
        }
        cell.add(time);
    }

    @Override
    public void worked(long nanos) {
        KeySpace<CounterCell> space = exampleBusySecondsTotal.space();
        CounterCell cell = space.cell(0);
        if (cell == null) {
            cell = exampleBusySecondsTotal.open();
        }
        cell.addNanos(nanos);
    }

    @Override
    public void up(boolean up) {
        KeySpace<GaugeCell> space = exampleUp.space();
        GaugeCell cell = space.cell(0);
        if (cell == null) {
            cell = exampleUp.open();
        }
        cell.set(up);
    }

    @Override
    public void connections(String client, String rule, LongSupplier connections) {
        if (exampleRuleActiveConnections.acceptsSupplier(connections)) {
            KeySpace<GaugeCell> space = exampleRuleActiveConnections.space();
            GaugeCell cell = space.cell(space.code(0, client) | space.code(1, rule));
            if (cell == null) {
                cell = exampleRuleActiveConnections.open(client, rule, "");
            }
            cell.sample(connections);
        }
    }

    @Override
    public void lag(Duration lag) {
        KeySpace<GaugeCell> space = exampleWriterLagSeconds.space();
        GaugeCell cell = space.cell(0);
        if (cell == null) {
            cell = exampleWriterLagSeconds.open();
        }
        cell.set(lag);
    }

    @Override
    public void shook(long nanos) {
        KeySpace<HistogramCell> space = exampleHandshakeSeconds.space();
        HistogramCell cell = space.cell(0);
        if (cell == null) {
            cell = exampleHandshakeSeconds.open();
        }
        cell.observeNanos(nanos);
    }

    @Override
    public Timing shaking() {
        KeySpace<HistogramCell> space = exampleHandshakeSeconds.space();
        HistogramCell cell = space.own(0);
        if (cell == null) {
            cell = exampleHandshakeSeconds.later();
        }
        return cell.start();
    }

    @Override
    public void peeked(String client, int port, Duration took) {
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
    public void built(String version) {
        KeySpace<GaugeCell> space = exampleBuildInfo.space();
        GaugeCell cell = space.cell(space.code(0, version));
        if (cell == null) {
            cell = exampleBuildInfo.open(version);
        }
        cell.set(1);
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static CounterTable exampleStartsTotal(MetricsRegistry registry) {
        return CounterTable.of(
                registry,
                FamilyDefinition.counter("example_starts_total")
                        .declaredBy("acme.Shapes")
                        .help("Process starts.")
                        .build());
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static CounterTable exampleBusySecondsTotal(MetricsRegistry registry) {
        return CounterTable.of(
                registry,
                FamilyDefinition.counter("example_busy_seconds_total")
                        .declaredBy("acme.Shapes")
                        .help("Time spent working.")
                        .unit("seconds")
                        .build());
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static GaugeTable exampleUp(MetricsRegistry registry) {
        return GaugeTable.of(
                registry,
                FamilyDefinition.gauge("example_up")
                        .declaredBy("acme.Shapes")
                        .help("Whether it runs.")
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
                        .declaredBy("acme.Shapes")
                        .help("Open connections of a rule.")
                        .label(LabelDefinition.open("client", 200))
                        .label(LabelDefinition.open("rule", 2000))
                        .label(LabelDefinition.open("owner", 100))
                        .sampled()
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
                        .declaredBy("acme.Shapes")
                        .help("Age of the oldest entry.")
                        .unit("seconds")
                        .build());
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static HistogramTable exampleHandshakeSeconds(MetricsRegistry registry) {
        return HistogramTable.of(
                registry,
                FamilyDefinition.histogram("example_handshake_seconds", 0.001, 0.01, 0.1, 1.0, 10.0)
                        .declaredBy("acme.Shapes")
                        .help("Handshake time.")
                        .unit("seconds")
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
                        .declaredBy("acme.Shapes")
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
    private static GaugeTable exampleBuildInfo(MetricsRegistry registry) {
        return GaugeTable.of(
                registry,
                FamilyDefinition.info("example_build_info")
                        .declaredBy("acme.Shapes")
                        .help("Build facts.")
                        .label(LabelDefinition.open("version", 5))
                        .build());
    }
}
