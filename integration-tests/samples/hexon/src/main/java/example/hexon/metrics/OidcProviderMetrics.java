package example.hexon.metrics;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Authentication, OIDC Provider. */
public interface OidcProviderMetrics {

    /** Authorization codes that were made. */
    @MetricFamily("oidc_authcode_generation_total")
    void authcodeGenerated(String result, String reason);

    /** Codes that were exchanged for tokens. */
    @MetricFamily("oidc_token_exchange_total")
    void tokenExchanged(String result, String reason);

    /** Tokens that were refreshed. */
    @MetricFamily("oidc_token_refresh_total")
    void tokenRefreshed(String result, String reason);

    /** Tokens that a logout revoked. */
    @MetricFamily("oidc_tokens_revoked")
    void tokenRevoked();

    /**
     * Signatures that the threshold signer had to try again. Beside the result a series has either a reason or an
     * attempt; the reference does not say when which.
     */
    @MetricFamily("oidc_token_signing_retry_total")
    void tokenSigningRetried(String result, String attempt);

    /**
     * Signatures that the threshold signer had to try again. Beside the result a series has either a reason or an
     * attempt; the reference does not say when which.
     */
    @MetricFamily("oidc_token_signing_retry_total")
    void tokenSigningRetriedWithReason(String result, String reason);

    /** Requests whose PKCE, scope or redirect did not hold. */
    @MetricFamily("oidc_validation_failure_total")
    void validationFailed(String type, String clientId);

    /** Clients that authenticated with a certificate. */
    @MetricFamily("oidc_mtls_auth_total")
    @Labels({"result=success", "method"})
    void mtlsAuthSucceeded(String method);

    /** Clients that authenticated with a certificate. */
    @MetricFamily("oidc_mtls_auth_total")
    @Labels({"result=failure", "reason"})
    void mtlsAuthFailed(String reason);

    /** DPoP proofs that were checked. */
    @MetricFamily("oidc_dpop_validation_total")
    void dpopValidated(String result, String reason);

    /**
     * Checks for a proof that was shown before. The reference does not list the values; its alert adds up all of them.
     */
    @MetricFamily("oidc_dpop_jti_replay_total")
    void dpopJtiReplayed(String detected);

    /** What the cache of proof ids was asked to keep. */
    @MetricFamily("oidc_dpop_jti_storage_total")
    void dpopJtiStored(String result);

    /** Nonces that were made. */
    @MetricFamily("oidc_dpop_nonce_generation_total")
    void dpopNonceGenerated(String result);

    /** What the cache of nonces was asked to keep. */
    @MetricFamily("oidc_dpop_nonce_storage_total")
    void dpopNonceStored(String result);

    /** Nonces that were checked. */
    @MetricFamily("oidc_dpop_nonce_validation_total")
    void dpopNonceValidated(String result, String reason);

    /** Authorization requests that were pushed. */
    @MetricFamily("oidc_par_requests_total")
    void parRequested(String result, String clientId);

    /** Pushed requests that were taken up. Of the results, the reference names replay_attempt alone, in an alert. */
    @MetricFamily("oidc_par_consume_total")
    void parConsumeRecorded(String result, String clientId);

    /** How long a pushed request takes. */
    @MetricFamily(
            value = "oidc_par_request_duration",
            buckets = {0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10})
    void parRequestTook(String clientId, Duration took);

    /** Grants of client credentials. */
    @MetricFamily("oidc_client_credentials_total")
    void clientCredentialRecorded(String result, String reason);

    /** Grants for a JWT. */
    @MetricFamily("oidc_jwt_bearer_total")
    void jwtBearerRecorded(String result, String reason);

    /** Questions about a token. */
    @MetricFamily("oidc_token_introspection_total")
    void tokenIntrospected(String result, String tokenType, String active);

    /** Tokens that a client revoked. */
    @MetricFamily("oidc_token_revocation_total")
    void tokenRevocationRecorded(String result, String tokenType);

    /** Questions about a person. */
    @MetricFamily("oidc_userinfo_requests_total")
    void userinfoRequested(String result, String reason);

    /** Sessions that ended because someone signed out, by the outcome. */
    @MetricFamily("oidc_logout_total")
    void loggedOut(String result);

    /** Grants for a device code. */
    @MetricFamily("oidc_device_code_total")
    void deviceCodeRecorded(String result, String reason);

    /** Personal access tokens that were given out, by whose they are. */
    @MetricFamily("oidc_pat_issued_total")
    void patIssued(String username);

    /** How long it takes to make an ID token. */
    @MetricFamily(
            value = "oidc_id_token_generation_duration_ms",
            buckets = {0.1, 1, 5, 10, 50, 100, 500, 1000})
    void idTokenGenerationTook(Duration took);

    /** How long it takes to make an access token. */
    @MetricFamily(
            value = "oidc_access_token_generation_duration_ms",
            buckets = {0.1, 1, 5, 10, 50, 100, 500, 1000})
    void accessTokenGenerationTook(Duration took);

    /** How long it takes to make an authorization code. */
    @MetricFamily(
            value = "oidc_auth_code_generation_duration_ms",
            buckets = {0.1, 1, 5, 10, 50, 100, 500, 1000})
    void authCodeGenerationTook(Duration took);

    /** How long it takes to check the entropy. */
    @MetricFamily(
            value = "oidc_entropy_validation_duration_ms",
            buckets = {0.1, 1, 5, 10, 50, 100, 500, 1000})
    void entropyValidationTook(Duration took);
}
