package example.hexon.metrics;

import dev.metricwright.Gauge;
import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Hexon gateway: Certificates &amp; PKI, ACME CA Server. */
public interface AcmeCaServerMetrics {

    /** How often the rate limits were consulted. */
    @MetricFamily("acme_provider_ratelimit_checks_total")
    void acmeProviderRatelimitChecked();

    /** Consultations of the rate limits, by what they said. */
    @MetricFamily("acme_provider_ratelimit_check_results_total")
    @Labels({"limit_type", "result=blocked"})
    void acmeProviderRatelimitCheckResultRecorded(String limitType);

    /** Consultations of the rate limits, by what they said. */
    @MetricFamily("acme_provider_ratelimit_check_results_total")
    @Labels({"limit_type=all", "result=passed"})
    void acmeProviderRatelimitCheckResultAll();

    /** How long it took to consult the rate limits. */
    @MetricFamily("acme_provider_ratelimit_check_duration")
    void acmeProviderRatelimitCheckTook(Duration took);

    /** How often repeated errors of the state store made a limit refuse everything. */
    @MetricFamily("acme_provider_ratelimit_circuit_breaker_trips_total")
    void acmeProviderRatelimitCircuitBreakerTripped(String limitType);

    /** Orders that count against the limits. */
    @MetricFamily("acme_provider_ratelimit_orders_created_total")
    void acmeProviderRatelimitOrderCreated();

    /** Certificates that count against the limits. */
    @MetricFamily("acme_provider_ratelimit_certs_issued_total")
    void acmeProviderRatelimitCertIssued();

    /** Certificates that a registered domain got. */
    @MetricFamily("acme_provider_ratelimit_domain_issuances_total")
    void acmeProviderRatelimitDomainIssued(String domain);

    /** Failed proofs of control over a registered domain. */
    @MetricFamily("acme_provider_ratelimit_auth_failures_total")
    void acmeProviderRatelimitAuthFailed(String domain);

    /** Orders whose last step failed. */
    @MetricFamily("acme_provider_ratelimit_finalization_failures_total")
    void acmeProviderRatelimitFinalizationFailed();

    /** Failed accesses to the state that the nodes share. */
    @MetricFamily("acme_provider_ratelimit_state_errors_total")
    void acmeProviderRatelimitStateFailed(String limitType, String operation);

    /** How often a limit was used to 80% or more. */
    @MetricFamily("acme_provider_ratelimit_approaching_total")
    void acmeProviderRatelimitApproachingRecorded(String limitType);

    /** How much of a limit is used now. */
    @MetricFamily("acme_provider_ratelimit_current_usage")
    Gauge acmeProviderRatelimitCurrentUsage(String limitType);

    /** What a limit is set to. */
    @MetricFamily("acme_provider_ratelimit_limit")
    void acmeProviderRatelimitLimit(String limitType, long value);

    /** How much of a limit is used now, in percent of it. */
    @MetricFamily("acme_provider_ratelimit_usage_percent")
    void acmeProviderRatelimitUsage(String limitType, double percent);

    /** ACME accounts that were opened. */
    @MetricFamily("spiffe_accounts_created_total")
    void spiffeAccountCreated(String workload);

    /** Orders that were placed. */
    @MetricFamily("spiffe_orders_created_total")
    void spiffeOrderCreated(String workload);

    /** Orders that were completed, so that issuance began. */
    @MetricFamily("spiffe_orders_finalized_total")
    void spiffeOrderFinalized(String workload);

    /** Certificates that were handed out. */
    @MetricFamily("spiffe_certificates_issued_total")
    void spiffeCertificateIssued(String workload);

    /** Certificates that could not be issued. */
    @MetricFamily("spiffe_certificate_issuance_errors_total")
    void spiffeCertificateIssuanceFailed(String workload, String reason);

    /** Certificates that were revoked. */
    @MetricFamily("spiffe_certificates_revoked_total")
    void spiffeCertificateRevoked(String workload);

    /** How often a certificate was fetched. */
    @MetricFamily("spiffe_certificate_retrievals_total")
    void spiffeCertificateRetrieved();

    /** How often fetching a certificate failed. */
    @MetricFamily("spiffe_certificate_retrieval_errors_total")
    void spiffeCertificateRetrievalFailed(String reason);

    /** How often the trust bundle was asked for. */
    @MetricFamily("spiffe_trust_bundle_requests_total")
    void spiffeTrustBundleRequested();

    /** Issuances that run at once. */
    @MetricFamily("spiffe_issuance_queue_depth")
    void spiffeIssuanceQueueDepth(LongSupplier value);

    /** Issuances that a full queue turned away. */
    @MetricFamily("spiffe_issuance_queue_full_total")
    void spiffeIssuanceQueueFullRecorded(String workload);

    /** How long the CA took to sign. */
    @MetricFamily(
            value = "spiffe_ca_signing_duration_ms",
            buckets = {1, 5, 10, 50, 100, 500, 1000, 5000, 10000})
    void spiffeCaSigningTook(Duration took);

    /** How much of its rate limit a workload uses now. */
    @MetricFamily("spiffe_ratelimit_current_usage")
    Gauge spiffeRatelimitCurrentUsage(String workload);

    /** Requests that a rate limit stopped. */
    @MetricFamily("spiffe_ratelimit_blocked_total")
    void spiffeRatelimitBlocked(String workload);

    /** How often a rate limit could not be consulted. The request is let through. */
    @MetricFamily("spiffe_ratelimit_check_error_total")
    void spiffeRatelimitCheckFailed(String workload, String reason);

    /** Requests that could not be booked on a rate limit. */
    @MetricFamily("spiffe_ratelimit_record_error_total")
    void spiffeRatelimitRecordFailed(String workload, String reason);

    /** Requests that were booked on a rate limit. */
    @MetricFamily("spiffe_ratelimit_record_success_total")
    void spiffeRatelimitRecordSucceeded(String workload);
}
