package example.pipelock;

import example.pipelock.KillSwitchMetrics.Transport;
import example.pipelock.SessionMetrics.Anomaly;
import java.time.Duration;
import java.util.function.Consumer;

/** Forwards plain HTTP requests after scanning them completely. */
final class ForwardProxy {

    private final RequestMetrics metrics;
    private final Policy policy;
    private final KillSwitch killSwitch;
    private final Sessions sessions;
    private final Traffic traffic;

    ForwardProxy(RequestMetrics metrics, Policy policy, KillSwitch killSwitch, Sessions sessions, Traffic traffic) {
        this.metrics = metrics;
        this.policy = policy;
        this.killSwitch = killSwitch;
        this.sessions = sessions;
        this.traffic = traffic;
    }

    /**
     * Forwards a request, or blocks it.
     *
     * @param request the request
     * @param answer the host's response
     * @param took the time that the client waited
     */
    Verdict serve(Request request, String answer, Duration took) {
        Verdict verdict = decide(request, answer);
        metrics.decided(verdict);
        metrics.took(took);
        traffic.requested(request.agent(), verdict);
        return verdict;
    }

    private Verdict decide(Request request, String answer) {
        if (killSwitch.denies(Transport.HTTP, "forward")) {
            return Verdict.BLOCKED;
        }
        Session session = sessions.of(request.agent());
        if (policy.blocks(request.host())) {
            traffic.blocked(request.host());
            session.stray(Anomaly.BLOCKED_DOMAIN);
            return blockedBy(Scanner.DOMAIN);
        }
        if (isStopped(request.header(), session, metrics::secretInHeader)
                || isStopped(request.body(), session, metrics::secretInBody)
                || session.leaksWith(request.body())) {
            return blockedBy(Scanner.DLP);
        }
        if (Scanner.PROMPT_INJECTION.finds(answer)) {
            return blockedBy(Scanner.PROMPT_INJECTION);
        }
        return Verdict.ALLOWED;
    }

    /**
     * A secret alone does not block a request: that depends on the configuration, and on the earlier behaviour of the
     * session.
     */
    private boolean isStopped(String part, Session session, Consumer<Action> found) {
        if (!Scanner.DLP.finds(part)) {
            return false;
        }
        Action action = session.enforced(policy.onSecret());
        found.accept(action);
        session.stray(Anomaly.SECRET);
        return action == Action.BLOCK;
    }

    private Verdict blockedBy(Scanner scanner) {
        metrics.blockedBy(scanner);
        return Verdict.BLOCKED;
    }
}
