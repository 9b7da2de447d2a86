package example.bff;

import example.bff.AccessMetrics.Action;
import example.bff.AccessMetrics.Decision;
import example.bff.DependencyMetrics.Topic;
import example.bff.SessionMetrics.Verification;
import java.time.Duration;

/** What the reverse proxy asks about each request, before a service sees it. */
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
     * @param resource what access is asked for
     * @param action what is to be done with it
     * @param decision what was decided
     * @param took how long that took
     */
    public record Ruling(String resource, Action action, Decision decision, Duration took) {}

    /**
     * Checks a request: first its session, then, only where that is valid, the policy.
     *
     * @param session what the browser sent
     * @param browser where it came from
     * @param verification how long the session took to verify
     * @param ruling what the policy decision point says
     * @return whether the request may go on
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
