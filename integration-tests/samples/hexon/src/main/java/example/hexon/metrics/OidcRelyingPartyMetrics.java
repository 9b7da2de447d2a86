package example.hexon.metrics;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Identity &amp; Directory, OIDC Relying Party. */
@Labels("provider")
public interface OidcRelyingPartyMetrics {

    /** Addresses for signing in that were made. */
    @MetricFamily("oidc_rp_authorization_initiated_total")
    void authorizationInitiated(String provider);

    /** States that held, and whose session was used up. */
    @MetricFamily("oidc_rp_state_validation_success_total")
    void stateValidationSucceeded(String provider);

    /** States that did not hold, by why. */
    @MetricFamily("oidc_rp_state_validation_failures_total")
    @Labels("reason")
    void stateValidationFailed(OidcRpStateValidationFailuresReason reason);

    /** Codes that were exchanged for tokens. */
    @MetricFamily("oidc_rp_token_exchange_success_total")
    void tokenExchangeSucceeded(String provider);

    /** Codes that could not be exchanged. */
    @MetricFamily("oidc_rp_token_exchange_failures_total")
    @Labels({"provider", "reason"})
    void tokenExchangeFailed(String provider, String reason);

    /** How long the token endpoint takes, there and back. */
    @MetricFamily("oidc_rp_token_exchange_duration")
    void tokenExchangeTook(String provider, Duration took);

    /** Tokens that were refreshed. */
    @MetricFamily("oidc_rp_token_refresh_success_total")
    void tokenRefreshSucceeded(String provider);

    /** Tokens that could not be refreshed. */
    @MetricFamily("oidc_rp_token_refresh_failures_total")
    @Labels({"provider", "reason"})
    void tokenRefreshFailed(String provider, String reason);

    /** How long a refresh takes, there and back. */
    @MetricFamily("oidc_rp_token_refresh_duration")
    void tokenRefreshTook(String provider, Duration took);

    /** Revocations that the provider confirmed. */
    @MetricFamily("oidc_rp_token_revocation_success_total")
    void tokenRevocationSucceeded(String provider);

    /** Revocations that failed. */
    @MetricFamily("oidc_rp_token_revocation_failures_total")
    @Labels({"provider", "reason"})
    void tokenRevocationFailed(String provider, String reason);

    /** Tokens that the provider called active. */
    @MetricFamily("oidc_rp_token_introspection_active_total")
    void tokenIntrospectionActiveRecorded(String provider);

    /** Tokens that the provider called inactive. */
    @MetricFamily("oidc_rp_token_introspection_inactive_total")
    void tokenIntrospectionInactiveRecorded(String provider);

    /** Questions about a token that failed. */
    @MetricFamily("oidc_rp_token_introspection_failures_total")
    @Labels({"provider", "reason"})
    void tokenIntrospectionFailed(String provider, String reason);

    /** How long a question about a token takes, there and back. */
    @MetricFamily("oidc_rp_token_introspection_duration")
    void tokenIntrospectionTook(String provider, Duration took);

    /** ID tokens that proved genuine. */
    @MetricFamily("oidc_rp_id_token_validation_success_total")
    void idTokenValidationSucceeded(String provider);

    /** Discovery documents that the cache had. */
    @MetricFamily("oidc_rp_discovery_cache_hits_total")
    void discoveryCacheHit(String provider);

    /** Discovery documents that had to be fetched from the provider. */
    @MetricFamily("oidc_rp_discovery_cache_misses_total")
    void discoveryCacheMissed(String provider);

    /** Discovery documents that were fetched and are valid. */
    @MetricFamily("oidc_rp_discovery_fetch_success_total")
    void discoveryFetchSucceeded(String provider);

    /** Discovery documents that could not be fetched. */
    @MetricFamily("oidc_rp_discovery_fetch_failures_total")
    void discoveryFetchFailed(String provider);

    /** How long the discovery endpoint takes, there and back. */
    @MetricFamily("oidc_rp_discovery_fetch_duration")
    void discoveryFetchTook(String provider, Duration took);

    /** Keys that the cache had. */
    @MetricFamily("oidc_rp_jwks_cache_hits_total")
    void jwksCacheHit(String provider);

    /** Key sets that were fetched. */
    @MetricFamily("oidc_rp_jwks_fetch_success_total")
    void jwksFetchSucceeded(String provider);

    /** Key sets that could not be fetched. */
    @MetricFamily("oidc_rp_jwks_fetch_failures_total")
    void jwksFetchFailed(String provider);

    /** How long the endpoint of the key set takes, there and back. */
    @MetricFamily("oidc_rp_jwks_fetch_duration")
    void jwksFetchTook(String provider, Duration took);

    /** DPoP proofs that were shown before. */
    @MetricFamily("oidc_rp_dpop_jti_replay_total")
    void dpopJtiReplayed(String provider);

    /** DPoP proofs that hold. */
    @MetricFamily("oidc_rp_dpop_validation_success_total")
    void dpopValidationSucceeded(String provider);

    /** Pushed requests that the provider took. */
    @MetricFamily("oidc_rp_par_success_total")
    void parSucceeded(String provider);

    /** Pushed requests that failed. */
    @MetricFamily("oidc_rp_par_failures_total")
    @Labels({"provider", "reason"})
    void parFailed(String provider, String reason);

    /** How long the endpoint for pushed requests takes, there and back. */
    @MetricFamily("oidc_rp_par_request_duration")
    void parRequestTook(String provider, Duration took);

    /** Addresses for signing in that were made from a pushed request. */
    @MetricFamily("oidc_rp_par_authorization_success_total")
    void parAuthorizationSucceeded(String provider);

    /** Answers about a person that were fetched. */
    @MetricFamily("oidc_rp_userinfo_success_total")
    void userinfoSucceeded(String provider);

    /** Answers about a person that could not be fetched. */
    @MetricFamily("oidc_rp_userinfo_failures_total")
    @Labels({"provider", "reason"})
    void userinfoFailed(String provider, String reason);

    /** How long the endpoint about people takes, there and back. */
    @MetricFamily("oidc_rp_userinfo_fetch_duration")
    void userinfoFetchTook(String provider, Duration took);
}
