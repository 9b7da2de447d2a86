package dev.metricwright.exposition;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.HttpExchange;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Decides who may read a path. Only a client that the authenticator admits explicitly may. */
final class AccessControl {

    private static final Logger LOG = System.getLogger(AccessControl.class.getName());

    private static final int FORBIDDEN = 403;
    private static final int FIRST_ERROR = 400;
    private static final int LAST_ERROR = 599;
    private static final String BASIC = "Basic ";

    private final Authenticator authenticator;
    private final FirstFailure failures = new FirstFailure(LOG, Level.ERROR);

    AccessControl(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    /** The answer to a client that may not read, or null if the client may read. */
    @Nullable
    ScrapeAnswer refusal(HttpExchange exchange) {
        Authenticator.Result result;
        try {
            result = authenticator.authenticate(exchange);
        } catch (Throwable e) {
            if (isMalformed(exchange.getRequestHeaders().getFirst("Authorization"))) {
                return denied(FORBIDDEN); // the fault of the client, and not worth a log entry
            }
            failures.log("a scrape could not be authenticated, and was refused", e);
            return ScrapeAnswer.refusal(500, "the credentials could not be checked; see the application's log");
        }
        if (result instanceof Authenticator.Success) {
            return null;
        }
        if (result instanceof Authenticator.Failure failure) {
            return denied(failure.getResponseCode());
        }
        if (result instanceof Authenticator.Retry retry) {
            return denied(retry.getResponseCode());
        }
        return denied(FORBIDDEN);
    }

    private static ScrapeAnswer denied(int status) {
        boolean isError = status >= FIRST_ERROR && status <= LAST_ERROR;
        return ScrapeAnswer.refusal(isError ? status : FORBIDDEN, "access denied; use credentials that are admitted");
    }

    /**
     * Whether credentials of the Basic scheme cannot be decoded. The JDK's authenticator throws several kinds of
     * exceptions for these.
     */
    private static boolean isMalformed(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return false;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()));
            return new String(decoded, StandardCharsets.UTF_8).indexOf(':') < 0;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
