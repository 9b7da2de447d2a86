package example.bff;

import example.bff.DependencyMetrics.IdpEndpoint;
import example.bff.TokenMetrics.GrantType;
import example.bff.TokenMetrics.RefreshFailure;
import example.bff.TokenMetrics.TokenStatus;
import example.bff.TokenMetrics.TokenType;
import java.time.Duration;

/** The tokens that the BFF stores, so that browsers need not store them. */
public final class Tokens {

    private final TokenMetrics metrics;
    private final DependencyMetrics dependencies;
    private final SecurityMetrics security;

    Tokens(BffMetrics metrics) {
        this.metrics = metrics.tokens();
        this.dependencies = metrics.dependencies();
        this.security = metrics.security();
    }

    /**
     * Records that a user's token for a service was refreshed.
     *
     * @param user the user
     * @param service the service
     * @param took the response time of the identity provider
     */
    public void refreshed(String user, String service, Duration took) {
        metrics.refreshSucceeded(user);
        metrics.serviceRefreshed(service);
        metrics.refreshTook(took);
        exchanged(GrantType.REFRESH_TOKEN, CallStatus.SUCCESS, took);
    }

    /**
     * Records that a token for a service could not be refreshed.
     *
     * @param service the service
     * @param reason the reason
     * @param took the time until the failure
     */
    public void notRefreshed(String service, RefreshFailure reason, Duration took) {
        metrics.refreshFailed(reason);
        metrics.serviceNotRefreshed(service);
        metrics.refreshTook(took);
        exchanged(GrantType.REFRESH_TOKEN, CallStatus.ERROR, took);
    }

    /**
     * Records a request for a token.
     *
     * @param grant the kind of grant
     * @param status the outcome
     * @param took the response time of the identity provider
     */
    public void exchanged(GrantType grant, CallStatus status, Duration took) {
        metrics.exchanged(grant, status);
        dependencies.idpAnswered(IdpEndpoint.TOKEN, status);
        dependencies.idpTook(IdpEndpoint.TOKEN, took);
    }

    /**
     * Records a request for the keys that verify tokens.
     *
     * @param status the outcome
     * @param took the response time of the identity provider
     */
    public void keysFetched(CallStatus status, Duration took) {
        dependencies.idpAnswered(IdpEndpoint.JWKS, status);
        dependencies.idpTook(IdpEndpoint.JWKS, took);
    }

    /**
     * Records that a token was checked.
     *
     * @param service the service of the token
     * @param type its type
     * @param status the result
     */
    public void validated(String service, TokenType type, TokenStatus status) {
        metrics.validated(type, status);
        if (status == TokenStatus.EXPIRED) {
            metrics.expired(service);
        } else if (status == TokenStatus.FORGED) {
            security.tokenForged();
        }
    }
}
