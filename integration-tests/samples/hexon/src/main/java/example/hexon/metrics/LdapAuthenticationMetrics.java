package example.hexon.metrics;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;

/** Hexon gateway: Authentication, LDAP Authentication. */
public interface LdapAuthenticationMetrics {

    /** Logins against LDAP. */
    @MetricFamily("ldap_authentication_total")
    @Labels("result=success")
    void ldapAuthenticationSucceeded();

    /** Logins against LDAP. */
    @MetricFamily("ldap_authentication_total")
    @Labels({"result=failure", "reason"})
    void ldapAuthenticationFailed(LdapAuthenticationReason reason);

    /**
     * Magic links that are on their way by mail. Counts once the mail is queued, for known people within their rate
     * limit; neither for decoys nor for unknown addresses.
     */
    @MetricFamily("magiclink_initiated_total")
    void magiclinkInitiated();

    /** What people did with a magic link. Counts when Verify has done what was asked. */
    @MetricFamily("magiclink_verifications_total")
    void magiclinkVerified(MagiclinkVerificationsResult result);

    /**
     * Polls of waiting sign-ins, by the status they were told. Counts each answer of Poll. What else there is to see
     * of magic links: codes and polling in devicecode_*, throttling by address in ratelimit_*, sessions in sessions_*,
     * mail in smtp_*. The reference writes device_code_* and session_*, of which it defines none.
     */
    @MetricFamily("magiclink_polls_total")
    void magiclinkPolled(MagiclinkPollsStatus status);
}
