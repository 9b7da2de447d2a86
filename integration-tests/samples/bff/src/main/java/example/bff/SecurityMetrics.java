package example.bff;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;

/** Refused requests, and events that someone should investigate. */
public interface SecurityMetrics {

    @MetricFamily("bff_csrf_violations_total")
    void csrfViolated(CsrfViolation reason);

    /** For registered clients only; the BFF assigned their ids. */
    @MetricFamily("bff_rate_limit_violations_total")
    void clientThrottled(String clientId);

    /** Browsers are anonymous: all of them are one client. */
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

    /** The defects of a proof that a request comes from one of the BFF's own pages. */
    enum CsrfViolation {
        PROOF_MISSING,
        PROOF_WRONG
    }
}
