package example.hexon.metrics;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Hexon gateway: Reverse Proxy. */
public interface ReverseProxyMetrics {

    /** Requests that the proxy carried through. Successful requests only; those that fail count in proxy_errors. */
    @MetricFamily("proxy_requests")
    void requested(String app, String host, String auth);

    /** Requests that the proxy could not carry through. */
    @MetricFamily("proxy_errors")
    void failed(String app, String host);

    /** How long backends take to answer. */
    @MetricFamily("proxy_backend_duration")
    void backendTook(String app, Duration took);

    /** Requests whose authentication failed. */
    @MetricFamily("proxy_auth_failures")
    void authFailed(String app, String host);

    /** Requests of people who are not in a group that may. */
    @MetricFamily("proxy_authz_failures")
    void authzFailed(String app, String host);

    /** Requests that needed no authentication, as bypass_auth_cidrs says. */
    @MetricFamily("proxy_auth_bypass_total")
    void authBypassed(String app, String host);

    /** Requests from a subnet that may not. */
    @MetricFamily("proxy_subnet_failures")
    void subnetFailed(String app, String host);

    /** How often someone had to authenticate anew. */
    @MetricFamily("proxy_reauth_required")
    void reauthRequired(String app, String host);

    /** Answers that came from the cache, by how much of them. */
    @MetricFamily("proxy_cache_hits")
    void cacheHit(String app, ProxyCacheHitsType type);

    /** Answers that the cache did not have. */
    @MetricFamily("proxy_cache_misses")
    void cacheMissed(String app);

    /** Answers that the cache holds. */
    @MetricFamily("proxy_cache_size")
    void cacheSize(LongSupplier value);

    /** Answers that a reload threw out of the cache. */
    @MetricFamily("proxy_cache_invalidated")
    void cacheInvalidated();

    /** Signatures of headers, by how they went. */
    @MetricFamily("proxy_signing_total")
    void signed(String status, String app);

    /** How long it takes to sign headers. */
    @MetricFamily("proxy_signing_duration")
    void signingTook(String app, Duration took);

    /** Signatures of requests, by how they went. */
    @MetricFamily("proxy_request_signing_total")
    void requestSigned(String status, String app);

    /** How long it takes to sign a request. */
    @MetricFamily("proxy_request_signing_duration")
    void requestSigningTook(String app, Duration took);

    /** Signatures of payloads, by how they went. */
    @MetricFamily("proxy_sign_payload_total")
    void signPayloadRecorded(String status);

    /** Attempts to derive a key, by how they went. */
    @MetricFamily("proxy_key_derivation_total")
    void keyDerived(String status);

    /** Changes of a key, by how they went. */
    @MetricFamily("proxy_key_rotation_total")
    void keyRotated(String status);

    /** Operations on keys that failed. */
    @MetricFamily("proxy_key_operation_total")
    void keyOperated(String status, String operation);

    /** Requests for the public key. */
    @MetricFamily("proxy_key_request_total")
    void keyRequested(String status);

    /** How long the endpoint of the public key takes. */
    @MetricFamily("proxy_key_request_duration")
    void keyRequestTook(Duration took);

    /** Requests to verify a signature. */
    @MetricFamily("proxy_signature_verify_total")
    void signatureVerified(String status);

    /** How long it takes to verify a signature. */
    @MetricFamily("proxy_signature_verify_duration")
    void signatureVerifyTook(Duration took);

    /** Verifications of a request's signature. */
    @MetricFamily("proxy_request_signature_verify_total")
    void requestSignatureVerified(String status);

    /** How long it takes to verify a request's signature. */
    @MetricFamily("proxy_request_signature_verify_duration")
    void requestSignatureVerifyTook(Duration took);

    /** Sign-ins through an identity provider that began. */
    @MetricFamily("proxy_oidc_flow_initiated")
    void oidcFlowInitiated(String host, String provider);

    /** Sign-ins through an identity provider that succeeded. */
    @MetricFamily("proxy_oidc_flow_completed")
    void oidcFlowCompleted(String host, String provider);

    /** Sign-ins through an identity provider that failed. An error before the state is known has no provider. */
    @MetricFamily("proxy_oidc_flow_failed")
    void oidcFlowFailed(String host, String reason);

    /** Sign-ins through an identity provider that failed. An error before the state is known has no provider. */
    @MetricFamily("proxy_oidc_flow_failed")
    void oidcFlowFailedWithProvider(String host, String reason, String provider);

    /** States of a sign-in that did not hold. */
    @MetricFamily("proxy_oidc_state_validation_failed")
    void oidcStateValidationFailed(String reason);

    /** Requests that someone's own rate limit turned away. */
    @MetricFamily("proxy_rate_limit_per_user_denied")
    void rateLimitPerUserDenied(String app);

    /** Requests, by the version they were led to. */
    @MetricFamily("proxy_canary_requests")
    void canaryRequested(String app, Version version);

    /** Further attempts, by which one it was. */
    @MetricFamily("proxy_retry_attempts_total")
    void retryAttempted(String app, String attempt);

    /** Further attempts that worked. */
    @MetricFamily("proxy_retry_success_total")
    void retrySucceeded(String app);

    /** Further attempts that the budget did not allow. */
    @MetricFamily("proxy_retry_budget_exceeded")
    void retryBudgetExceeded(String app);

    /** Requests that failed in every attempt. */
    @MetricFamily("proxy_retry_exhausted")
    void retryExhausted(String app);

    /** Second requests that were sent because the first was slow. Grows by the number of hedges that were sent. */
    @MetricFamily("proxy_hedge_fired_total")
    void hedgeFired(String app);

    /** Hedges whose answer was taken, as the first request failed or came later. */
    @MetricFamily("proxy_hedge_won_total")
    void hedgeWon(String app);

    /** Requests that failed together with all of their hedges. */
    @MetricFamily("proxy_hedge_lost_total")
    void hedgeLost(String app);

    /** Hedges that were not sent: no other backend, or a body that cannot be sent twice. */
    @MetricFamily("proxy_hedge_skipped_total")
    void hedgeSkipped(String app);

    /** Requests that an open breaker refused. */
    @MetricFamily("proxy_circuit_breaker_rejections")
    void circuitBreakerRejected(String app);

    /** How often the fallback service stepped in. */
    @MetricFamily("proxy_circuit_breaker_fallbacks")
    void circuitBreakerFellBack(String app);

    /** HTTP transports that were used again. */
    @MetricFamily("proxy_transport_cache_hits")
    void transportCacheHit();

    /** HTTP transports that had to be made. */
    @MetricFamily("proxy_transport_cache_misses")
    void transportCacheMissed();

    /** HTTP transports that are kept. */
    @MetricFamily("proxy_transport_cache_size")
    void transportCacheSize(LongSupplier value);

    /** How often the kept transports were dropped. As when a CA is exchanged. */
    @MetricFamily("proxy_transport_cache_invalidated")
    void transportCacheInvalidated(String reason);

    /** HTTP/3 transports that the cache had. */
    @MetricFamily("proxy_http3_transport_cache_hits")
    void http3TransportCacheHit();

    /** HTTP/3 transports that had to be made. */
    @MetricFamily("proxy_http3_transport_cache_misses")
    void http3TransportCacheMissed();

    /** Headers of the PROXY protocol that were sent. */
    @MetricFamily("proxy_proxyprotocol_sent")
    void proxyprotocolSent(String version);

    /** Headers of the PROXY protocol that were left out. */
    @MetricFamily("proxy_proxyprotocol_skipped")
    void proxyprotocolSkipped(String reason);

    /** Version of the CA pool in use. */
    @MetricFamily("proxy_ca_pool_version")
    void caPoolVersion(long value);

    /** Requests for which there was a tuned transport. */
    @MetricFamily("proxy_optimized_transport_hits")
    void optimizedTransportHit(String route, String pool);

    /** Requests that had to do without a tuned transport. */
    @MetricFamily("proxy_optimized_transport_fallbacks")
    void optimizedTransportFellBack(String route, String reason);

    /** Pools of transports that were set up. */
    @MetricFamily("proxy_transport_pools_created")
    void transportPoolCreated(String pool, String route);

    /** Pools of transports that were cleared away. */
    @MetricFamily("proxy_transport_pools_cleaned")
    void transportPoolCleaned(String pool);

    /** Pools that could not be registered. */
    @MetricFamily("proxy_pool_registration_failures")
    void poolRegistrationFailed(String pool, String error);

    /** Pools that could not be cleared away. */
    @MetricFamily("proxy_pool_cleanup_errors")
    void poolCleanupFailed(String pool, String error);

    /** How long it takes to rewrite a page. */
    @MetricFamily("proxy_rewrite_duration")
    void rewriteTook(String app, Duration took);

    /** Buffers that were taken from the pool. */
    @MetricFamily("proxy_buffer_pool_gets")
    void bufferPoolGetRecorded();

    /** Reloads that were tried, by what set them off. */
    @MetricFamily("proxy_reload_attempts")
    void reloadAttempted(String trigger);

    /** Reloads that worked. */
    @MetricFamily("proxy_reload_total")
    @Labels("success=true")
    void reloaded();

    /** Reloads that did not work, by why. */
    @MetricFamily("proxy_reload_total")
    @Labels({"success=false", "reason"})
    void reloadFailed(String reason);

    /** Reloads that were not needed or not possible. */
    @MetricFamily("proxy_reload_skipped")
    void reloadSkipped(String reason);

    /** How long a reload takes. Present for reloads that work only. */
    @MetricFamily("proxy_reload_duration")
    @Labels("success=true")
    void reloadTook(Duration took);

    /** Routes in force. */
    @MetricFamily("proxy_routes_configured")
    void routesConfigured(long value);

    /** Routes that the reload changed. */
    @MetricFamily("proxy_routes_changed")
    void routesChanged(long value);

    /** Routes that the reload left as they were. */
    @MetricFamily("proxy_routes_unchanged")
    void routesUnchanged(long value);

    /** Routes that came in. */
    @MetricFamily("proxy_routes_added")
    void routeAdded();

    /** Routes that went out. */
    @MetricFamily("proxy_routes_removed")
    void routeRemoved();

    /** How often the hash of the configuration became another. */
    @MetricFamily("proxy_config_hash_changed")
    void configHashChanged();

    /** Load balancer pools that outlived a reload. */
    @MetricFamily("proxy_lb_pools_preserved")
    void lbPoolPreserved(String app);

    /** Load balancer pools that were set up. */
    @MetricFamily("proxy_lb_pools_created")
    void lbPoolCreated(String app, String reason);

    /** How often someone's groups changed. */
    @MetricFamily("proxy_group_monitor_changes_total")
    void groupMonitorChanged(String username);

    /** How often what a session knows of someone was brought up to date. */
    @MetricFamily("proxy_group_monitor_updates_total")
    void groupMonitorUpdated(String username);

    /** Errors of the group monitor. */
    @MetricFamily("proxy_group_monitor_errors_total")
    void groupMonitorFailed(String errorType);

    /** How long one round of the group monitor takes. */
    @MetricFamily("proxy_group_monitor_check_duration")
    void groupMonitorCheckTook(Duration took);

    /** Round trips to FastCGI that ended, by how. */
    @MetricFamily("proxy_fastcgi_requests_total")
    void fastcgiRequested(String mapping, StatusClass statusClass);

    /** How long a round trip to FastCGI takes on the clock. Its bounds are assigned automatically. */
    @MetricFamily("proxy_fastcgi_request_duration")
    void fastcgiRequestTook(String mapping, Duration took);

    /** Connections that were asked of the pool, by what came. */
    @MetricFamily("proxy_fastcgi_pool_total")
    void fastcgiPoolRecorded(String mapping, ProxyFastcgiPoolResult result);

    /**
     * Bytes of PHP-FPM's STDERR that went to the audit log. Of the severities, the reference names error alone, in an
     * alert.
     */
    @MetricFamily("proxy_fastcgi_stderr_bytes_total")
    void fastcgiStderrBytes(String mapping, String severity, long bytes);

    /** FCGI_END_REQUEST messages that spoke of no success. */
    @MetricFamily("proxy_fastcgi_proto_status_total")
    void fastcgiProtoStatusRecorded(String mapping, ProxyFastcgiProtoStatus status);
}
