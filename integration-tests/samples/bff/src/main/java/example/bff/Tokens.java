package example.bff;

import example.bff.DependencyMetrics.IdpEndpoint;
import example.bff.TokenMetrics.GrantType;
import example.bff.TokenMetrics.RefreshFailure;
import example.bff.TokenMetrics.TokenStatus;
import example.bff.TokenMetrics.TokenType;
import java.time.Duration;

/** The tokens that the BFF holds, so that browsers need not. */
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
     * A user's token for a service was refreshed.
     *
     * @param user the user
     * @param service the service
     * @param took how long the identity provider took
     */
    public void refreshed(String user, String service, Duration took) {
        metrics.refreshSucceeded(user);
        metrics.serviceRefreshed(service);
        metrics.refreshTook(took);
        exchanged(GrantType.REFRESH_TOKEN, CallStatus.SUCCESS, took);
    }

    /**
     * A token for a service could not be refreshed.
     *
     * @param service the service
     * @param reason why not
     * @param took how long it took to find out
     */
    public void notRefreshed(String service, RefreshFailure reason, Duration took) {
        metrics.refreshFailed(reason);
        metrics.serviceNotRefreshed(service);
        metrics.refreshTook(took);
        exchanged(GrantType.REFRESH_TOKEN, CallStatus.ERROR, took);
    }

    /**
     * The identity provider was asked to give a token for something.
     *
     * @param grant for what
     * @param status how that ended
     * @param took how long the identity provider took
     */
    public void exchanged(GrantType grant, CallStatus status, Duration took) {
        metrics.exchanged(grant, status);
        dependencies.idpAnswered(IdpEndpoint.TOKEN, status);
        dependencies.idpTook(IdpEndpoint.TOKEN, took);
    }

    /**
     * The identity provider was asked for the keys that tokens are checked with.
     *
     * @param status how that ended
     * @param took how long the identity provider took
     */
    public void keysFetched(CallStatus status, Duration took) {
        dependencies.idpAnswered(IdpEndpoint.JWKS, status);
        dependencies.idpTook(IdpEndpoint.JWKS, took);
    }

    /**
     * A token was looked at.
     *
     * @param service the service that it is for
     * @param type its type
     * @param status what it turned out to be
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
