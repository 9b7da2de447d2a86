package example.bff;

import example.bff.AccessMetrics.Action;
import example.bff.AccessMetrics.Decision;
import example.bff.DependencyMetrics.Topic;
import example.bff.SessionMetrics.Verification;
import java.time.Duration;

/** The check of each request, which the reverse proxy asks for before a service sees the request. */
public final class ForwardAuth {

    private final Sessions sessions;
    private final Messages messages;
    private final AccessMetrics metrics;

    ForwardAuth(Sessions sessions, Messages messages, AccessMetrics metrics) {
        this.sessions = sessions;
        this.messages = messages;
        this.metrics = metrics;
    }

    /**
     * A question to the policy decision point, with its answer.
     *
     * @param resource the resource
     * @param action the action on the resource
     * @param decision the decision
     * @param took the time until the answer
     */
    public record Ruling(String resource, Action action, Decision decision, Duration took) {}

    /**
     * Checks a request: first its session, then, only if that is valid, the policy.
     *
     * @param session the session id that the browser sent
     * @param browser the browser of the request
     * @param verification the time to verify the session
     * @param ruling the answer of the policy decision point
     * @return whether the request is allowed
     */
    public boolean check(String session, Browser browser, Duration verification, Ruling ruling) {
        metrics.asked();
        if (sessions.verify(session, browser, verification) != Verification.VALID) {
            metrics.checkTook(verification);
            return false;
        }
        metrics.decided(ruling.resource(), ruling.action(), ruling.decision());
        metrics.decisionTook(ruling.resource(), ruling.took());
        metrics.checkTook(verification.plus(ruling.took()));
        if (ruling.decision() == Decision.DENY) {
            messages.delivered(Topic.AUDIT);
        }
        return ruling.decision() == Decision.ALLOW;
    }
}
