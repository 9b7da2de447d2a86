package example.pipelock;

import example.pipelock.KillSwitchMetrics.Transport;
import example.pipelock.ReverseProxyMetrics.Direction;
import java.util.Set;

/** Protects a server that runs behind Pipelock. */
final class ReverseProxy {

    private final ReverseProxyMetrics metrics;
    private final KillSwitch killSwitch;

    ReverseProxy(ReverseProxyMetrics metrics, KillSwitch killSwitch) {
        this.metrics = metrics;
        this.killSwitch = killSwitch;
    }

    /**
     * Forwards a request, or blocks it.
     *
     * @param method the method of the request
     * @param body the body of the request
     * @param answer the response of the server
     * @return the status that the client receives
     */
    int serve(String method, String body, String answer) {
        int status = status(body, answer);
        metrics.answered(method, status);
        return status;
    }

    private int status(String body, String answer) {
        if (killSwitch.denies(Transport.HTTP, "reverse")) {
            return 503;
        }
        if (isBlocked(Direction.REQUEST, body)) {
            return 403;
        }
        return isBlocked(Direction.RESPONSE, answer) ? 502 : 200;
    }

    private boolean isBlocked(Direction direction, String text) {
        Set<Scanner> reasons = Scanner.in(text);
        reasons.forEach(reason -> metrics.blocked(direction, reason));
        return !reasons.isEmpty();
    }
}
