package example.hexon.metrics;

import dev.metricwright.Gauge;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Certificates &amp; PKI, ACME Client. */
public interface AcmeClientMetrics {

    /** Certificates that were requested. */
    @MetricFamily("acmeclient_issuance_started_total")
    void issuanceStarted(String domain);

    /** Certificates that were obtained. */
    @MetricFamily("acmeclient_issuance_success_total")
    void issuanceSucceeded(String domain, String keyType);

    /** Certificates that could not be obtained. */
    @MetricFamily("acmeclient_issuance_failed_total")
    void issuanceFailed(String domain, AcmeclientIssuanceFailedErrorType errorType);

    /** How long it took to obtain a certificate, all steps together. */
    @MetricFamily(
            value = "acmeclient_issuance_duration",
            buckets = {1, 5, 10, 30, 60, 300, 600})
    void issuanceTook(String domain, String keyType, Duration took);

    /** Rounds in which it was checked what needs renewal. */
    @MetricFamily("acmeclient_renewal_checks_total")
    void renewalChecked();

    /** Certificates that were renewed. */
    @MetricFamily("acmeclient_renewal_success_total")
    void renewalSucceeded(String domain);

    /** Certificates that could not be renewed. The reference lists kinds of errors for failed issuances alone. */
    @MetricFamily("acmeclient_renewal_failed_total")
    void renewalFailed(String domain, String errorType);

    /** Challenge tokens that were put into the shared cache. */
    @MetricFamily("acmeclient_challenges_stored_total")
    void challengeStored(String domain);

    /** Challenges that were answered. */
    @MetricFamily("acmeclient_challenges_served_total")
    void challengeServed(AcmeclientChallengesServedStatus status);

    /** Certificates that the latest round of renewals looked at. */
    @MetricFamily("acmeclient_certificates_checked")
    void certificatesChecked(long value);

    /** Certificates that the latest round found to need renewal. */
    @MetricFamily("acmeclient_certificates_expiring")
    void certificatesExpiring(long value);

    /** Certificates that are held in memory. */
    @MetricFamily("acmeclient_certificates_loaded")
    void certificatesLoaded(long value);

    /** How long a certificate is still valid. */
    @MetricFamily("acmeclient_certificate_days_until_expiry")
    void certificateDaysUntilExpiry(String domain, Duration duration);

    /** How often renewal information (ARI) was asked for. */
    @MetricFamily("acmeclient_ari_fetch_total")
    void ariFetched(Status result);

    /** How often the CA advised to renew early. The CA may be about to revoke the certificate. */
    @MetricFamily("acmeclient_ari_early_renewal_suggestions_total")
    void ariEarlyRenewalSuggestionRecorded();

    /** Certificates that were renewed when the CA advised it. */
    @MetricFamily("acmeclient_ari_renewals_total")
    void ariRenewed(String domain);

    /** Renewals by ARI whose old certificate was reported as replaced. */
    @MetricFamily("acmeclient_ari_marked_replaced_total")
    void ariMarkedReplaced();

    /** Lookups of cached renewal information. */
    @MetricFamily("acmeclient_ari_cache_total")
    void ariCacheRecorded(HitMissResult result);

    /** How often the limits were checked before an order. */
    @MetricFamily("acmeclient_ratelimit_checks_total")
    void ratelimitChecked();

    /** Checks of the limits, by what came of them. */
    @MetricFamily("acmeclient_ratelimit_check_results_total")
    void ratelimitCheckResultRecorded(LimitType limitType, AcmeclientRatelimitCheckResultsResult result);

    /** Orders that were placed and count against the limits. */
    @MetricFamily("acmeclient_ratelimit_orders_created_total")
    void ratelimitOrderCreated();

    /** Certificates of a domain that count against the limits. */
    @MetricFamily("acmeclient_ratelimit_certs_issued_total")
    void ratelimitCertIssued(String domain);

    /** Failed proofs of control over a domain. */
    @MetricFamily("acmeclient_ratelimit_auth_failures_total")
    void ratelimitAuthFailed(String domain);

    /** How often the CA asked to try again later. */
    @MetricFamily("acmeclient_ratelimit_retry_after_total")
    void ratelimitRetryAfterRecorded(StatusCode statusCode);

    /** Failed accesses to the stored state of the limits. */
    @MetricFamily("acmeclient_ratelimit_state_errors_total")
    void ratelimitStateFailed(AcmeclientRatelimitStateErrorsOperation operation);

    /** How often a limit was used to more than 80%. The reference lists limits for the results of checks alone. */
    @MetricFamily("acmeclient_ratelimit_approaching_total")
    void ratelimitApproachingRecorded(String limitType);

    /** How much of a limit is used now. The reference lists limits for the results of checks alone. */
    @MetricFamily("acmeclient_ratelimit_current_usage")
    Gauge ratelimitCurrentUsage(String limitType);

    /** How high a limit is, as it applies. The reference lists limits for the results of checks alone. */
    @MetricFamily("acmeclient_ratelimit_limit")
    void ratelimitLimit(String limitType, long value);

    /**
     * How much of a limit is used now, in percent of it. The reference lists limits for the results of checks alone.
     */
    @MetricFamily("acmeclient_ratelimit_usage_percent")
    void ratelimitUsage(String limitType, double percent);

    /** How long the check of the limits before an order took. */
    @MetricFamily(
            value = "acmeclient_ratelimit_check_duration",
            buckets = {0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10})
    void ratelimitCheckTook(Duration took);
}
