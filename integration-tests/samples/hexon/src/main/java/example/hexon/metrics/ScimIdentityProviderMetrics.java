package example.hexon.metrics;

import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Identity &amp; Directory, SCIM Identity Provider. */
public interface ScimIdentityProviderMetrics {

    /** Lists in pages that could not be read. Emitted by the module scim_client. */
    @MetricFamily("scim_client_list_failures_total")
    void scimClientListFailed(String provider, String endpoint, String reason);

    /** HTTP requests that got no answer. Emitted by the module scim_client. */
    @MetricFamily("scim_client_request_errors_total")
    void scimClientRequestFailed(String provider, String reason);

    /** HTTP requests, by the status of the answer. Emitted by the module scim_client. */
    @MetricFamily("scim_client_requests_total")
    void scimClientRequested(String provider, String status);

    /** OAuth2 tokens that could not be refreshed. Emitted by the module scim_client. */
    @MetricFamily("scim_client_oauth2_failures_total")
    void scimClientOauth2Failed(String provider, String reason);

    /** OAuth2 tokens that were refreshed. Emitted by the module scim_client. */
    @MetricFamily("scim_client_oauth2_success_total")
    void scimClientOauth2Succeeded(String provider);

    /** How long an HTTP request takes. Emitted by the module scim_client. */
    @MetricFamily(
            value = "scim_client_request_duration",
            buckets = {0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30})
    void scimClientRequestTook(String provider, String method, Duration took);

    /** How long it takes to read a list, all pages. Emitted by the module scim_client. */
    @MetricFamily(
            value = "scim_client_list_duration",
            buckets = {0.1, 0.5, 1, 5, 10, 30, 60, 300})
    void scimClientListTook(String provider, String endpoint, Duration took);

    /** Resources that the last list brought. Emitted by the module scim_client. */
    @MetricFamily("scim_client_list_results")
    void scimClientListResults(String provider, String endpoint, long value);

    /** Syncs that began. Emitted by the module identity.scim. */
    @MetricFamily("identity_scim_sync_started")
    void identityScimSyncStarted(String provider, String syncType);

    /**
     * Syncs that came to their end. Emitted by the module identity.scim. Of the statuses, the reference names success
     * alone, in an alert.
     */
    @MetricFamily("identity_scim_sync_completed")
    void identityScimSyncCompleted(String provider, String syncType, String status);

    /** Syncs that failed. Emitted by the module identity.scim. */
    @MetricFamily("identity_scim_sync_failed")
    void identityScimSyncFailed(String provider, String syncType, String status);

    /** Syncs of changes that had to become full ones. Emitted by the module identity.scim. */
    @MetricFamily("identity_scim_delta_fallback_to_full")
    void identityScimDeltaFallbackToFullRecorded(String provider);

    /** How often the circuit breaker opened. Emitted by the module identity.scim. */
    @MetricFamily("identity_scim_circuit_opened")
    void identityScimCircuitOpened(String provider);

    /** How often the circuit breaker closed. Emitted by the module identity.scim. */
    @MetricFamily("identity_scim_circuit_closed")
    void identityScimCircuitClosed(String provider);

    /** Deletions that a safety threshold held back. Emitted by the module identity.scim. */
    @MetricFamily("identity_scim_deletions_blocked")
    void identityScimDeletionBlocked(String provider, String reason);

    /** Users that the last sync brought. Emitted by the module identity.scim. */
    @MetricFamily("identity_scim_users_synced")
    void identityScimUsersSynced(String provider, long value);

    /** Groups that the last sync brought. Emitted by the module identity.scim. */
    @MetricFamily("identity_scim_groups_synced")
    void identityScimGroupsSynced(String provider, long value);

    /** How long a sync takes. Emitted by the module identity.scim. That it is in seconds follows from an alert. */
    @MetricFamily(
            value = "identity_scim_sync_duration",
            buckets = {0.1, 0.5, 1, 5, 10, 30, 60, 300, 600})
    void identityScimSyncTook(String provider, String syncType, String status, Duration took);

    /** Users that were added to the directory. Emitted by the module identity.scim. */
    @MetricFamily("identity_scim_users_created")
    void identityScimUserCreated(String provider, String source);

    /** Users whose entry in the directory changed. Emitted by the module identity.scim. */
    @MetricFamily("identity_scim_users_updated")
    void identityScimUserUpdated(String provider, String source);

    /** Users that the directory was told to disable. Emitted by the module identity.scim. */
    @MetricFamily("identity_scim_users_disabled")
    void identityScimUserDisabled(String provider, String source);

    /** Users that were taken out of the directory. Emitted by the module identity.scim. */
    @MetricFamily("identity_scim_users_deleted")
    void identityScimUserDeleted(String provider, String source);

    /** Groups that were added to the directory. Emitted by the module identity.scim. */
    @MetricFamily("identity_scim_groups_created")
    void identityScimGroupCreated(String provider, String source);

    /** Groups whose entry in the directory changed. Emitted by the module identity.scim. */
    @MetricFamily("identity_scim_groups_updated")
    void identityScimGroupUpdated(String provider, String source);

    /** Groups that were taken out of the directory. Emitted by the module identity.scim. */
    @MetricFamily("identity_scim_groups_deleted")
    void identityScimGroupDeleted(String provider, String source);

    /** Single operations of a sync that went wrong. Emitted by the module identity.scim. */
    @MetricFamily("identity_scim_sync_errors")
    void identityScimSyncErrorRecorded(String provider, String source);

    /** Events that a webhook brought, by what became of them. Emitted by the module identity.scim. */
    @MetricFamily("identity_scim_webhook_total")
    void identityScimWebhookRecorded(String provider, IdentityScimWebhookResult result);
}
