package acme;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.CounterCell;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.EnumLabel;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.KeySpace;
import dev.metricwright.runtime.LabelDefinition;
import dev.metricwright.runtime.SelfMetrics;
import dev.metricwright.runtime.StartValues;
import javax.annotation.processing.Generated;

/**
 * Generated from {@link RequestMetrics}; do not edit.
 */
@Generated("dev.metricwright.processor.MetricwrightProcessor")
@dev.metricwright.Generated
public final class RequestMetricsRecorder implements RequestMetrics {
    /**
     * The labels by which a method selects series.
     */
    private static final String[] OUTCOME_STARTED_LABELS = {"outcome"};

    /**
     * The labels by which a method selects series.
     */
    private static final String[] HOP_STARTED_LABELS = {"from", "to"};

    /**
     * The series of a family.
     */
    private final CounterTable exampleOperatorRequestsTotal;

    /**
     * The series of a family.
     */
    private final CounterTable exampleCacheHitsTotal;

    /**
     * The series of a family.
     */
    private final CounterTable exampleMirrorErrorsTotal;

    /**
     * The series of a family.
     */
    private final CounterTable exampleRegionsTotal;

    /**
     * The series of a family.
     */
    private final CounterTable exampleHopsTotal;

    /**
     * The code of a label value.
     */
    private final long exampleOperatorRequestsTotalOutcomeAllow;

    /**
     * The code of a label value.
     */
    private final long exampleOperatorRequestsTotalReasonOk;

    /**
     * The code of a label value.
     */
    private final long exampleOperatorRequestsTotalOutcomeDeny;

    /**
     * The label values of an enum's constants.
     */
    private final EnumLabel exampleOperatorRequestsTotalReason;

    /**
     * The code of a label value.
     */
    private final long exampleCacheHitsTotalSharedTrue;

    /**
     * The code of a label value.
     */
    private final long exampleCacheHitsTotalSharedFalse;

    /**
     * The label values of an enum's constants.
     */
    private final EnumLabel exampleCacheHitsTotalTier;

    /**
     * The code of a label value.
     */
    private final long exampleMirrorErrorsTotalKindHttpError;

    /**
     * The label values of an enum's constants.
     */
    private final EnumLabel exampleMirrorErrorsTotalKind;

    /**
     * The label values of an enum's constants.
     */
    private final EnumLabel exampleRegionsTotalRegion;

    /**
     * The code of a label value.
     */
    private final long exampleRegionsTotalRegionEu9;

    /**
     * Creates a recorder.
     *
     * @param registry the registry that holds the series
     */
    public RequestMetricsRecorder(MetricsRegistry registry) {
        SelfMetrics.compiledAgainst(registry, "example", "1.4");
        exampleOperatorRequestsTotal = exampleOperatorRequestsTotal(registry);
        exampleCacheHitsTotal = exampleCacheHitsTotal(registry);
        exampleMirrorErrorsTotal = exampleMirrorErrorsTotal(registry);
        exampleRegionsTotal = exampleRegionsTotal(registry);
        exampleHopsTotal = exampleHopsTotal(registry);
        exampleOperatorRequestsTotalOutcomeAllow = exampleOperatorRequestsTotal.code("outcome",
                "allow");
        exampleOperatorRequestsTotalReasonOk = exampleOperatorRequestsTotal.code("reason", "ok");
        exampleOperatorRequestsTotalOutcomeDeny = exampleOperatorRequestsTotal.code("outcome",
                "deny");
        exampleOperatorRequestsTotalReason = exampleOperatorRequestsTotal.enumLabel("reason",
                RequestMetrics.Refusal.values(), refusalValues());
        exampleCacheHitsTotalSharedTrue = exampleCacheHitsTotal.code("shared", "true");
        exampleCacheHitsTotalSharedFalse = exampleCacheHitsTotal.code("shared", "false");
        exampleCacheHitsTotalTier = exampleCacheHitsTotal.enumLabel("tier",
                RequestMetrics.Tier.values(), tierValues());
        exampleMirrorErrorsTotalKindHttpError = exampleMirrorErrorsTotal.code("kind", "http_error");
        exampleMirrorErrorsTotalKind = exampleMirrorErrorsTotal.enumLabel("kind",
                RequestMetrics.Kind.values(), kindValues());
        exampleRegionsTotalRegion = exampleRegionsTotal.enumLabel("region",
                RequestMetrics.Region.values(), regionValues());
        exampleRegionsTotalRegionEu9 = exampleRegionsTotal.code("region", "eu-9");
        startExampleOperatorRequestsTotal(exampleOperatorRequestsTotal);
        startExampleCacheHitsTotal(exampleCacheHitsTotal);
        startExampleMirrorErrorsTotal(exampleMirrorErrorsTotal);
        startExampleRegionsTotal(exampleRegionsTotal);
    }

    @Override
    public void allowed() {
        KeySpace<CounterCell> space = exampleOperatorRequestsTotal.space();
        CounterCell cell = space.cell(exampleOperatorRequestsTotalOutcomeAllow
                | exampleOperatorRequestsTotalReasonOk);
        if (cell == null) {
            cell = exampleOperatorRequestsTotal.open("allow", "ok");
        }
        cell.inc();
    }

    @Override
    public void denied(RequestMetrics.Refusal reason) {
        KeySpace<CounterCell> space = exampleOperatorRequestsTotal.space();
        CounterCell cell = space.cell(exampleOperatorRequestsTotalOutcomeDeny
                | exampleOperatorRequestsTotalReason.code(reason));
        if (cell == null) {
            cell = exampleOperatorRequestsTotal.open("deny",
                    exampleOperatorRequestsTotalReason.value(reason));
        }
        cell.inc();
    }

    @Override
    public void hit(boolean shared, RequestMetrics.Tier tier) {
        KeySpace<CounterCell> space = exampleCacheHitsTotal.space();
        CounterCell cell = space.cell((shared ? exampleCacheHitsTotalSharedTrue
                : exampleCacheHitsTotalSharedFalse) | exampleCacheHitsTotalTier.code(tier));
        if (cell == null) {
            cell = exampleCacheHitsTotal.open(String.valueOf(shared),
                    exampleCacheHitsTotalTier.value(tier));
        }
        cell.inc();
    }

    @Override
    public void hit(boolean shared) {
        KeySpace<CounterCell> space = exampleCacheHitsTotal.space();
        CounterCell cell = space.cell(shared ? exampleCacheHitsTotalSharedTrue
                : exampleCacheHitsTotalSharedFalse);
        if (cell == null) {
            cell = exampleCacheHitsTotal.open(String.valueOf(shared), "");
        }
        cell.inc();
    }

    @Override
    public void answered(int statusCode) {
        KeySpace<CounterCell> space = exampleMirrorErrorsTotal.space();
        CounterCell cell = space.cell(exampleMirrorErrorsTotalKindHttpError
                | space.code(1, statusCode));
        if (cell == null) {
            cell = exampleMirrorErrorsTotal.open("http_error", String.valueOf(statusCode));
        }
        cell.inc();
    }

    @Override
    public void failed(RequestMetrics.Kind kind) {
        KeySpace<CounterCell> space = exampleMirrorErrorsTotal.space();
        CounterCell cell = space.cell(exampleMirrorErrorsTotalKind.code(kind));
        if (cell == null) {
            cell = exampleMirrorErrorsTotal.open(exampleMirrorErrorsTotalKind.value(kind), "");
        }
        cell.inc();
    }

    @Override
    public void served(RequestMetrics.Region region) {
        KeySpace<CounterCell> space = exampleRegionsTotal.space();
        CounterCell cell = space.cell(exampleRegionsTotalRegion.code(region));
        if (cell == null) {
            cell = exampleRegionsTotal.open(exampleRegionsTotalRegion.value(region));
        }
        cell.inc();
    }

    @Override
    public void servedElsewhere() {
        KeySpace<CounterCell> space = exampleRegionsTotal.space();
        CounterCell cell = space.cell(exampleRegionsTotalRegionEu9);
        if (cell == null) {
            cell = exampleRegionsTotal.open("eu-9");
        }
        cell.inc();
    }

    @Override
    public void hopped(String from, String to) {
        KeySpace<CounterCell> space = exampleHopsTotal.space();
        CounterCell cell = space.cell(space.code(0, from) | space.code(1, to));
        if (cell == null) {
            cell = exampleHopsTotal.open(from, to);
        }
        cell.inc();
    }

    @Override
    public void outcomeStarted(String outcome) {
        if (exampleOperatorRequestsTotal.acceptsLabels(OUTCOME_STARTED_LABELS, outcome)) {
            exampleOperatorRequestsTotal.startAtZero(StartValues.only(outcome, "allow"),
                    new String[] {"ok"});
            exampleOperatorRequestsTotal.startAtZero(StartValues.only(outcome, "deny"),
                    new String[] {"expired", "forbidden"});
        }
    }

    @Override
    public void mirrorStarted(RequestMetrics.Kind kind, String statusCode) {
        exampleMirrorErrorsTotal.startAtZero(new String[] {exampleMirrorErrorsTotalKind.value(kind)},
                StartValues.only(statusCode, ""));
    }

    @Override
    public void regionStarted(RequestMetrics.Region region) {
        exampleRegionsTotal.startAtZero(new String[] {exampleRegionsTotalRegion.value(region)});
    }

    @Override
    public void hopStarted(int from, String to) {
        if (exampleHopsTotal.acceptsLabels(HOP_STARTED_LABELS, String.valueOf(from), to)) {
            exampleHopsTotal.startAtZero(new String[] {String.valueOf(from)}, StartValues.only(to,
                    ""));
            exampleHopsTotal.startAtZero(new String[] {String.valueOf(from)}, StartValues.except(to,
                    "", String.valueOf(from)));
        }
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static CounterTable exampleOperatorRequestsTotal(MetricsRegistry registry) {
        return CounterTable.of(
                registry,
                FamilyDefinition.counter("example_operator_requests_total")
                        .declaredBy("acme.RequestMetrics")
                        .help("Operator requests, by what authorization decided.")
                        .label(LabelDefinition.closed("outcome", "allow", "deny"))
                        .label(LabelDefinition.closed("reason", "ok", "expired", "forbidden"))
                        .build());
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static CounterTable exampleCacheHitsTotal(MetricsRegistry registry) {
        return CounterTable.of(
                registry,
                FamilyDefinition.counter("example_cache_hits_total")
                        .declaredBy("acme.RequestMetrics")
                        .help("Cache hits.")
                        .label(LabelDefinition.closed("shared", "true", "false"))
                        .label(LabelDefinition.closed("tier", "hot", "cold").optional())
                        .build());
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static CounterTable exampleMirrorErrorsTotal(MetricsRegistry registry) {
        return CounterTable.of(
                registry,
                FamilyDefinition.counter("example_mirror_errors_total")
                        .declaredBy("acme.RequestMetrics")
                        .help("Mirror errors.")
                        .label(LabelDefinition.closed("kind", "timeout", "network", "http_error"))
                        .label(LabelDefinition.open("status_code", 60).optional())
                        .build());
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static CounterTable exampleRegionsTotal(MetricsRegistry registry) {
        return CounterTable.of(
                registry,
                FamilyDefinition.counter("example_regions_total")
                        .declaredBy("acme.RequestMetrics")
                        .help("Requests by region.")
                        .label(LabelDefinition.open("region", 5).listed("home").overflow("elsewhere"))
                        .build());
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static CounterTable exampleHopsTotal(MetricsRegistry registry) {
        return CounterTable.of(
                registry,
                FamilyDefinition.counter("example_hops_total")
                        .declaredBy("acme.RequestMetrics")
                        .help("Hops between hosts.")
                        .label(LabelDefinition.open("from", 9))
                        .label(LabelDefinition.open("to", 9))
                        .build());
    }

    /**
     * Starts series of a family at 0.
     *
     * @param table the series of the family
     */
    private static void startExampleOperatorRequestsTotal(CounterTable table) {
        table.startAtZero(new String[] {"allow"}, new String[] {"ok"});
        table.startAtZero(new String[] {"deny"}, new String[] {"expired", "forbidden"});
    }

    /**
     * Starts series of a family at 0.
     *
     * @param table the series of the family
     */
    private static void startExampleCacheHitsTotal(CounterTable table) {
        table.startAtZero(new String[] {"true", "false"}, new String[] {"hot", "cold"});
        table.startAtZero(new String[] {"true", "false"}, new String[] {""});
    }

    /**
     * Starts series of a family at 0.
     *
     * @param table the series of the family
     */
    private static void startExampleMirrorErrorsTotal(CounterTable table) {
        table.startAtZero(new String[] {"timeout", "network"}, new String[] {""});
    }

    /**
     * Starts series of a family at 0.
     *
     * @param table the series of the family
     */
    private static void startExampleRegionsTotal(CounterTable table) {
        table.startAtZero(new String[] {"home", "eu-1"});
        table.startAtZero(new String[] {"eu-9"});
    }

    /**
     * Returns a list of values.
     *
     * @return the values
     */
    private static String[] refusalValues() {
        return new String[] {"EXPIRED", "expired", "FORBIDDEN", "forbidden"};
    }

    /**
     * Returns a list of values.
     *
     * @return the values
     */
    private static String[] tierValues() {
        return new String[] {"HOT", "hot", "COLD", "cold"};
    }

    /**
     * Returns a list of values.
     *
     * @return the values
     */
    private static String[] kindValues() {
        return new String[] {"TIMEOUT", "timeout", "NETWORK", "network"};
    }

    /**
     * Returns a list of values.
     *
     * @return the values
     */
    private static String[] regionValues() {
        return new String[] {"HOME", "home", "EU", "eu-1"};
    }
}
