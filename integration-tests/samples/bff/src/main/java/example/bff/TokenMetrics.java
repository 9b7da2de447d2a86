package example.bff;

import dev.metricwright.LabelValue;
import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Tokens that the BFF stores for its sessions. */
public interface TokenMetrics {

    /** Counted by user, as in the reference. The catalog bounds the users, and says why they are a label. */
    @MetricFamily("bff_token_refresh_success_total")
    void refreshSucceeded(String userId);

    @MetricFamily("bff_token_refresh_failed_total")
    void refreshFailed(RefreshFailure reason);

    @MetricFamily("bff_token_refresh_total")
    @Labels({"service", "status=success"})
    void serviceRefreshed(String service);

    @MetricFamily("bff_token_refresh_total")
    @Labels({"service", "status=failure"})
    void serviceNotRefreshed(String service);

    @MetricFamily(
            value = "bff_token_refresh_duration_ms",
            buckets = {1, 5, 10, 50, 100, 500, 1_000, 10_000})
    void refreshTook(Duration took);

    @MetricFamily("bff_token_exchange_total")
    void exchanged(GrantType grantType, CallStatus status);

    @MetricFamily("bff_token_validation_total")
    void validated(TokenType tokenType, TokenStatus status);

    @MetricFamily("bff_token_expiry_total")
    void expired(String service);

    /** Why a token could not be refreshed. */
    enum RefreshFailure {
        INVALID_GRANT,
        IDP_UNAVAILABLE
    }

    /** The kinds of grant. */
    enum GrantType {
        AUTHORIZATION_CODE,
        REFRESH_TOKEN,
        @LabelValue("urn:ietf:params:oauth:grant-type:token-exchange")
        TOKEN_EXCHANGE
    }

    /** The purpose of a token. */
    enum TokenType {
        ACCESS,
        ID,
        REFRESH
    }

    /** The result of checking a token. */
    enum TokenStatus {
        VALID,
        EXPIRED,
        FORGED
    }
}
