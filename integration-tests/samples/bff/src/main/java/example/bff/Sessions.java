package example.bff;

import example.bff.DependencyMetrics.Topic;
import example.bff.SessionMetrics.BindingFailure;
import example.bff.SessionMetrics.EndReason;
import example.bff.SessionMetrics.FlowType;
import example.bff.SessionMetrics.Verification;
import example.bff.SessionStore.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Sessions of browsers, from login to logout. */
public final class Sessions {

    private final SessionStore store;
    private final Messages messages;
    private final SessionMetrics metrics;
    private final SecurityMetrics security;

    Sessions(SessionStore store, Messages messages, BffMetrics metrics) {
        this.store = store;
        this.messages = messages;
        this.metrics = metrics.sessions();
        this.security = metrics.security();
        this.metrics.activeSessions(store::size);
    }

    /**
     * Starts a session, at the end of an OAuth flow.
     *
     * @param user its user
     * @param browser the browser that it is bound to
     * @param flow the kind of login
     * @param took the duration of the login, most of it in front of the login page
     * @return the secret for the browser's cookie; empty if the session cannot be stored
     */
    public Optional<String> begin(String user, Browser browser, FlowType flow, Duration took) {
        metrics.oauthFlowTook(flow, took);
        String id = UUID.randomUUID().toString();
        if (!store.set(id, new Session(user, browser))) {
            return Optional.empty();
        }
        metrics.created();
        messages.delivered(Topic.SESSION_EVENTS);
        return Optional.of(id);
    }

    /**
     * Verifies that a request belongs to a session, and comes from the browser of the session.
     *
     * @param id the session id that the browser sent
     * @param browser the browser of the request
     * @param took the time that the request has waited for the verification
     * @return the result
     */
    public Verification verify(String id, Browser browser, Duration took) {
        Verification verification = store.get(id)
                .map(session -> compare(session.browser(), browser))
                .orElse(Verification.UNKNOWN);
        metrics.verifyTook(verification, took);
        metrics.validationTook(took);
        return verification;
    }

    private Verification compare(Browser bound, Browser browser) {
        if (bound.equals(browser)) {
            return Verification.VALID;
        }
        metrics.bindingFailed(
                bound.agent().equals(browser.agent())
                        ? BindingFailure.ADDRESS_CHANGED
                        : BindingFailure.BROWSER_CHANGED);
        security.sessionStolen();
        return Verification.STOLEN;
    }

    /**
     * Ends a session; ignores a session that does not exist.
     *
     * @param id the session id that the browser sent
     * @param reason the reason
     */
    public void end(String id, EndReason reason) {
        if (store.delete(id)) {
            metrics.destroyed(reason);
            messages.delivered(Topic.SESSION_EVENTS);
        }
    }
}
