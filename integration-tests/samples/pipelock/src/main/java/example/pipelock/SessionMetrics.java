package example.pipelock;

import dev.metricwright.MetricFamily;
import java.util.function.LongSupplier;

/** Sessions: their anomalies, their levels, and secrets that they send in pieces. */
interface SessionMetrics {

    @MetricFamily("pipelock_sessions_active")
    void active(LongSupplier sessions);

    @MetricFamily("pipelock_sessions_evicted_total")
    void evicted();

    @MetricFamily("pipelock_session_anomalies_total")
    void strayed(Anomaly type);

    @MetricFamily("pipelock_session_escalations_total")
    void escalated(Level from, Level to);

    @MetricFamily("pipelock_session_auto_deescalation_total")
    void calmedDown(Level from, Level to);

    @MetricFamily("pipelock_adaptive_sessions_current")
    void atLevel(Level level, LongSupplier sessions);

    @MetricFamily("pipelock_adaptive_upgrades_total")
    void upgraded(Action fromAction, Action toAction, Level level);

    @MetricFamily("pipelock_cross_request_entropy_exceeded_total")
    void entropyExceeded();

    @MetricFamily("pipelock_cross_request_dlp_match_total")
    void splitSecretFound();

    @MetricFamily("pipelock_cross_request_fragment_buffer_bytes")
    void buffered(LongSupplier bytes);

    /** The kinds of anomaly. */
    enum Anomaly {
        BLOCKED_DOMAIN,
        SECRET,
        SPLIT_SECRET,
        ENTROPY
    }
}
