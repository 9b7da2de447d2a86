package example.bff;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;

/** What was refused, and what somebody should look at. */
public interface SecurityMetrics {

    @MetricFamily("bff_csrf_violations_total")
    void csrfViolated(CsrfViolation reason);

    /** For clients that are registered; their ids are ours. */
    @MetricFamily("bff_rate_limit_violations_total")
    void clientThrottled(String clientId);

    /** Browsers are nobody in particular: all of them are one client. */
    @MetricFamily("bff_rate_limit_violations_total")
    @Labels("client_id=browser")
    void browserThrottled();

    @MetricFamily("bff_security_events_total")
    @Labels({"event_type=session_stolen", "severity=critical"})
    void sessionStolen();

    @MetricFamily("bff_security_events_total")
    @Labels({"event_type=token_forged", "severity=critical"})
    void tokenForged();

    @MetricFamily("bff_security_events_total")
    @Labels({"event_type=private_data_posted", "severity=warning"})
    void privateDataPosted();

    /** What is wrong with the proof that a request comes from our own page. */
    enum CsrfViolation {
        PROOF_MISSING,
        PROOF_WRONG
    }
}
