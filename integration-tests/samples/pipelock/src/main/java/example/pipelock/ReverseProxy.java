package example.pipelock;

import example.pipelock.KillSwitchMetrics.Transport;
import example.pipelock.ReverseProxyMetrics.Direction;
import java.util.Set;

/** Guards a server that stands behind Pipelock. */
final class ReverseProxy {

    private final ReverseProxyMetrics metrics;
    private final KillSwitch killSwitch;

    ReverseProxy(ReverseProxyMetrics metrics, KillSwitch killSwitch) {
        this.metrics = metrics;
        this.killSwitch = killSwitch;
    }

    /**
     * Passes on a request, or not.
     *
     * @param method how it was asked
     * @param body what was asked
     * @param answer what the server has to say to it
     * @return the status that the client is sent
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
