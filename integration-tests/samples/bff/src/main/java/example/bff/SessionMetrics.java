package example.bff;

import dev.metricwright.MetricFamily;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Sessions, from the OAuth flow that starts one to its end. */
public interface SessionMetrics {

    @MetricFamily("bff_active_sessions_total")
    void activeSessions(LongSupplier sessions);

    @MetricFamily("bff_sessions_created_total")
    void created();

    @MetricFamily("bff_sessions_destroyed_total")
    void destroyed(EndReason reason);

    @MetricFamily(
            value = "bff_oauth_flow_duration_seconds",
            buckets = {0.1, 0.5, 1, 5, 10, 30, 60, 300})
    void oauthFlowTook(FlowType flowType, Duration took);

    @MetricFamily(
            value = "bff_verify_duration_seconds",
            buckets = {0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 10})
    void verifyTook(Verification status, Duration took);

    /**
     * The same as {@link #verifyTook}, under the name of the OpenTelemetry instrument that dashboards of traces use.
     */
    @MetricFamily(
            value = "bff_session_validation_duration_ms",
            buckets = {1, 5, 10, 50, 100, 500, 1_000, 10_000})
    void validationTook(Duration took);

    @MetricFamily("bff_session_binding_failures_total")
    void bindingFailed(BindingFailure reason);

    /** The way in which a session starts. */
    enum FlowType {
        AUTHORIZATION_CODE,
        DEVICE_CODE
    }

    /** Why a session ends. */
    enum EndReason {
        LOGOUT,
        EXPIRED,
        REVOKED
    }

    /** The result of verifying a session. */
    enum Verification {
        VALID,
        UNKNOWN,
        STOLEN
    }

    /** The evidence that a session is used by another browser than its own. */
    enum BindingFailure {
        ADDRESS_CHANGED,
        BROWSER_CHANGED
    }
}
