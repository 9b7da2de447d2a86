package acme;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.ClosedLabel;
import dev.metricwright.runtime.ConstantLabel;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.FlagLabel;
import dev.metricwright.runtime.IntLabel;
import dev.metricwright.runtime.LabelDefinition;
import dev.metricwright.runtime.SelfMetrics;
import javax.annotation.processing.Generated;

/**
 * Generated from {@link RequestMetrics}; do not edit.
 */
@Generated("dev.metricwright.processor.MetricwrightProcessor")
public final class RequestMetricsRecorder implements RequestMetrics {
    private final CounterTable exampleOperatorRequestsTotal;

    private final CounterTable exampleCacheHitsTotal;

    private final CounterTable exampleMirrorErrorsTotal;

    private final CounterTable exampleRegionsTotal;

    private final int exampleOperatorRequestsTotalOutcomeAllow;

    private final int exampleOperatorRequestsTotalReasonOk;

    private final int exampleOperatorRequestsTotalOutcomeDeny;

    private final ClosedLabel exampleOperatorRequestsTotalReason;

    private final FlagLabel exampleCacheHitsTotalShared;

    private final ClosedLabel exampleCacheHitsTotalTier;

    private final int exampleCacheHitsTotalWithoutTier;

    private final int exampleMirrorErrorsTotalKindHttpError;

    private final IntLabel exampleMirrorErrorsTotalStatusCode;

    private final ClosedLabel exampleMirrorErrorsTotalKind;

    private final ConstantLabel exampleRegionsTotalRegion;

    /**
     * Creates a recorder.
     *
     * @param registry the registry that holds the series
     */
    public RequestMetricsRecorder(MetricsRegistry registry) {
        SelfMetrics.compiledAgainst(registry, "example", "1.4");
        exampleOperatorRequestsTotal = CounterTable.of(
                registry,
                FamilyDefinition.counter("example_operator_requests_total")
                        .declaredBy("acme.RequestMetrics")
                        .help("Operator requests, by what authorization decided.")
                        .label(LabelDefinition.closed("outcome", "allow", "deny"))
                        .label(LabelDefinition.closed("reason", "ok", "expired", "forbidden"))
                        .build());
        exampleCacheHitsTotal = CounterTable.of(
                registry,
                FamilyDefinition.counter("example_cache_hits_total")
                        .declaredBy("acme.RequestMetrics")
                        .help("Cache hits.")
                        .label(LabelDefinition.closed("shared", "true", "false"))
                        .label(LabelDefinition.closed("tier", "hot", "cold").optional())
                        .build());
        exampleMirrorErrorsTotal = CounterTable.of(
                registry,
                FamilyDefinition.counter("example_mirror_errors_total")
                        .declaredBy("acme.RequestMetrics")
                        .help("Mirror errors.")
                        .label(LabelDefinition.closed("kind", "timeout", "network", "http_error"))
                        .label(LabelDefinition.open("status_code", 60).optional())
                        .build());
        exampleRegionsTotal = CounterTable.of(
                registry,
                FamilyDefinition.counter("example_regions_total")
                        .declaredBy("acme.RequestMetrics")
                        .help("Requests by region.")
                        .label(LabelDefinition.open("region", 5).listed("home").overflow("elsewhere"))
                        .build());
        exampleOperatorRequestsTotalOutcomeAllow = exampleOperatorRequestsTotal.offset("outcome",
                "allow");
        exampleOperatorRequestsTotalReasonOk = exampleOperatorRequestsTotal.offset("reason", "ok");
        exampleOperatorRequestsTotalOutcomeDeny = exampleOperatorRequestsTotal.offset("outcome",
                "deny");
        exampleOperatorRequestsTotalReason = exampleOperatorRequestsTotal.closed("reason",
                RequestMetrics.Refusal.values(), "EXPIRED", "expired", "FORBIDDEN", "forbidden");
        exampleCacheHitsTotalShared = exampleCacheHitsTotal.closedFlag("shared");
        exampleCacheHitsTotalTier = exampleCacheHitsTotal.closed("tier",
                RequestMetrics.Tier.values(), "HOT", "hot", "COLD", "cold");
        exampleCacheHitsTotalWithoutTier = exampleCacheHitsTotal.offset("tier", "");
        exampleMirrorErrorsTotalKindHttpError = exampleMirrorErrorsTotal.offset("kind",
                "http_error");
        exampleMirrorErrorsTotalStatusCode = exampleMirrorErrorsTotal.ints("status_code");
        exampleMirrorErrorsTotalKind = exampleMirrorErrorsTotal.closed("kind",
                RequestMetrics.Kind.values(), "TIMEOUT", "timeout", "NETWORK", "network");
        exampleRegionsTotalRegion = exampleRegionsTotal.constants("region",
                RequestMetrics.Region.values(), "HOME", "home", "EU", "eu-1");
        exampleRegionsTotal.reserve("region", "eu-9");
        exampleOperatorRequestsTotal.startAtZero(new String[] {"allow"}, new String[] {"ok"});
        exampleOperatorRequestsTotal.startAtZero(new String[] {"deny"}, new String[] {"expired",
                "forbidden"});
        exampleCacheHitsTotal.startAtZero(new String[] {"true", "false"}, new String[] {"hot",
                "cold"});
        exampleCacheHitsTotal.startAtZero(new String[] {"true", "false"}, new String[] {""});
        exampleMirrorErrorsTotal.startAtZero(new String[] {"timeout", "network"},
                new String[] {""});
        exampleRegionsTotal.startAtZero(new String[] {"home", "eu-1"});
        exampleRegionsTotal.startAtZero(new String[] {"eu-9"});
    }

    @Override
    public void allowed() {
        exampleOperatorRequestsTotal.at(exampleOperatorRequestsTotalOutcomeAllow
                + exampleOperatorRequestsTotalReasonOk).inc();
    }

    @Override
    public void denied(RequestMetrics.Refusal reason) {
        exampleOperatorRequestsTotal.at(exampleOperatorRequestsTotalOutcomeDeny
                + exampleOperatorRequestsTotalReason.of(reason)).inc();
    }

    @Override
    public void hit(boolean shared, RequestMetrics.Tier tier) {
        exampleCacheHitsTotal.at(exampleCacheHitsTotalShared.of(shared)
                + exampleCacheHitsTotalTier.of(tier)).inc();
    }

    @Override
    public void hit(boolean shared) {
        exampleCacheHitsTotal.at(exampleCacheHitsTotalShared.of(shared)
                + exampleCacheHitsTotalWithoutTier).inc();
    }

    @Override
    public void answered(int statusCode) {
        exampleMirrorErrorsTotal.at(exampleMirrorErrorsTotalStatusCode.of(statusCode),
                exampleMirrorErrorsTotalKindHttpError).inc();
    }

    @Override
    public void failed(RequestMetrics.Kind kind) {
        exampleMirrorErrorsTotal.at("", exampleMirrorErrorsTotalKind.of(kind)).inc();
    }

    @Override
    public void served(RequestMetrics.Region region) {
        exampleRegionsTotal.at(exampleRegionsTotalRegion.of(region)).inc();
    }

    @Override
    public void servedElsewhere() {
        exampleRegionsTotal.at("eu-9").inc();
    }
}
