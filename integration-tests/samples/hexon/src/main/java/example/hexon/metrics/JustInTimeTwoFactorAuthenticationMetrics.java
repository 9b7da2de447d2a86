package example.hexon.metrics;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Authentication, Just-In-Time Two-Factor Authentication. */
public interface JustInTimeTwoFactorAuthenticationMetrics {

    /** Logins that were stepped into. */
    @MetricFamily("jit2fa_login_attempts_total")
    void loginAttempted(String mappingId);

    /** Answers of the webhook. */
    @MetricFamily("jit2fa_webhook_validations_total")
    void webhookValidated(String mappingId, Result result);

    /** How long the webhook takes to answer. */
    @MetricFamily("jit2fa_webhook_validation_duration")
    void webhookValidationTook(String mappingId, Duration took);

    /**
     * One-time passwords that were checked, by the outcome. The table lists max_retries as a result, an alert asks for
     * it as a reason.
     */
    @MetricFamily("jit2fa_otp_verifications_total")
    void otpVerified(String mappingId, Jit2faOtpVerificationsResult result);

    /**
     * One-time passwords that were checked, by the outcome. The table lists max_retries as a result, an alert asks for
     * it as a reason.
     */
    @MetricFamily("jit2fa_otp_verifications_total")
    void otpVerifiedWithReason(String mappingId, Jit2faOtpVerificationsResult result, String reason);

    /** Sessions that began. */
    @MetricFamily("jit2fa_sessions_created_total")
    void sessionCreated(String mappingId);

    /** One-time passwords that were sent once more. */
    @MetricFamily("jit2fa_otp_resends_total")
    void otpResent(String mappingId, String result);

    /** Requests that the rate limit held back. */
    @MetricFamily("jit2fa_rate_limited_total")
    void rateLimited(String mappingId);

    /**
     * Visits to the entry of the handoff, by the outcome and whether DPoP binds them. What is turned away before
     * dpop_jkt is read always says false. Which reasons these are the reference does not say; those about the return
     * address are the only ones that can be.
     */
    @MetricFamily("jit2fa_handoff_entry_total")
    void handoffEntryRecorded(String mappingId, Jit2faHandoffEntryReason reason, boolean dpopBound);

    /**
     * Visits to the entry of the handoff, by the outcome and whether DPoP binds them. What is turned away before
     * dpop_jkt is read always says false. Which reasons these are the reference does not say; those about the return
     * address are the only ones that can be.
     */
    @MetricFamily("jit2fa_handoff_entry_total")
    @Labels({"mapping_id", "reason", "dpop_bound=false"})
    void handoffEntryNotDpopBound(String mappingId, HandoffEntryNotDpopBoundReason reason);

    /** Tokens that were to be minted, by the outcome and whether DPoP binds them. Shows how many callers use DPoP. */
    @MetricFamily("jit2fa_handoff_mints_total")
    @Labels({"mapping_id", "result=success", "dpop_bound"})
    void handoffMintSucceeded(String mappingId, boolean dpopBound);

    /** Tokens that were to be minted, by the outcome and whether DPoP binds them. Shows how many callers use DPoP. */
    @MetricFamily("jit2fa_handoff_mints_total")
    @Labels({"mapping_id", "result=failure", "reason", "dpop_bound"})
    void handoffMintFailed(String mappingId, Jit2faHandoffMintsReason reason, boolean dpopBound);

    /** How long it takes from the start of finalizeTokenHandoff to the answer. */
    @MetricFamily("jit2fa_handoff_mint_duration")
    void handoffMintTook(String mappingId, Duration took);

    /**
     * Bearer tokens that were checked, by the outcome and whether DPoP binds them. A token that was turned away before
     * it was parsed always says false.
     */
    @MetricFamily("jit2fa_handoff_bearer_checks_total")
    @Labels({"mapping_id", "result=accepted", "dpop_bound"})
    void handoffBearerCheckAccepted(String mappingId, boolean dpopBound);

    /**
     * Bearer tokens that were checked, by the outcome and whether DPoP binds them. A token that was turned away before
     * it was parsed always says false.
     */
    @MetricFamily("jit2fa_handoff_bearer_checks_total")
    @Labels({"mapping_id", "result=rejected", "reason", "dpop_bound"})
    void handoffBearerCheckRejected(String mappingId, Jit2faHandoffBearerChecksReason reason, boolean dpopBound);

    /**
     * Bearer tokens that were checked, by the outcome and whether DPoP binds them. A token that was turned away before
     * it was parsed always says false.
     */
    @MetricFamily("jit2fa_handoff_bearer_checks_total")
    @Labels({"mapping_id", "result=rejected", "reason", "dpop_bound=false"})
    void handoffBearerCheckRejectedNotDpopBound(String mappingId, HandoffBearerCheckRejectedNotDpopBoundReason reason);

    /**
     * How long it takes from reading the bearer header to a verdict. All of it: the check of the JWT and, where there
     * is one, of the DPoP proof.
     */
    @MetricFamily("jit2fa_handoff_bearer_check_duration")
    void handoffBearerCheckTook(String mappingId, Duration took);

    /**
     * How long oidc.ValidateDPoP alone takes. A part of jit2fa_handoff_bearer_check_duration, taken at each check of a
     * proof, whether it holds or not; it tells a slow DPoP from a slow JWT.
     */
    @MetricFamily("jit2fa_handoff_dpop_validation_duration")
    void handoffDpopValidationTook(String mappingId, Duration took);

    /** Refreshes of a token, by the outcome. */
    @MetricFamily("jit2fa_handoff_refresh_total")
    @Labels({"mapping_id", "result=success"})
    void handoffRefreshSucceeded(String mappingId);

    /** Refreshes of a token, by the outcome. */
    @MetricFamily("jit2fa_handoff_refresh_total")
    @Labels({"mapping_id", "result=failure", "reason"})
    void handoffRefreshFailed(String mappingId, Jit2faHandoffRefreshReason reason);

    /** How long a refresh takes on the clock, from end to end. */
    @MetricFamily("jit2fa_handoff_refresh_duration")
    void handoffRefreshTook(String mappingId, Duration took);
}
