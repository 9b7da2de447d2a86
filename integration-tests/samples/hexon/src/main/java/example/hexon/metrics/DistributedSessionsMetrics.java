package example.hexon.metrics;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;

/** Hexon gateway: Cluster &amp; Operations, Distributed Sessions. */
@Labels("type")
public interface DistributedSessionsMetrics {

    /** Sessions that were begun. */
    @MetricFamily("sessions_sessions_created")
    void sessionCreated(String type);

    /** Sessions that were ended one by one. */
    @MetricFamily("sessions_sessions_revoked")
    @Labels({})
    void sessionRevoked();

    /** Sessions that were ended many at once. */
    @MetricFamily("sessions_sessions_bulk_revoked")
    void sessionsBulkRevoked(String type, long sessions);

    /** Sessions that got a new id. */
    @MetricFamily("sessions_sessions_regenerated")
    void sessionRegenerated(String type);

    /** Sessions whose lifetime was prolonged. */
    @MetricFamily("sessions_sessions_extended")
    void sessionExtended(String type);

    /** Times of last activity that were saved. */
    @MetricFamily("sessions_activity_persisted")
    void activityPersisted(String type);

    /** Sessions that were checked and are valid. */
    @MetricFamily("sessions_validations_success")
    void validationSucceeded(String type);

    /** Sessions that were checked and are not valid. */
    @MetricFamily("sessions_validations_failed")
    @Labels("reason")
    void validationFailed(SessionsValidationsFailedReason reason);
}
