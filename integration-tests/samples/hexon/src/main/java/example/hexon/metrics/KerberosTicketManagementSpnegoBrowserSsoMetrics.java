package example.hexon.metrics;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;

/** Hexon gateway: Authentication, Kerberos Ticket Management &amp; SPNEGO Browser SSO. */
public interface KerberosTicketManagementSpnegoBrowserSsoMetrics {

    /** SPNEGO tokens that were checked. */
    @MetricFamily("kerberos_spnego_validation_total")
    @Labels("result=success")
    void spnegoValidationSucceeded();

    /** SPNEGO tokens that were checked. */
    @MetricFamily("kerberos_spnego_validation_total")
    @Labels({"result=failure", "reason"})
    void spnegoValidationFailed(KerberosSpnegoValidationReason reason);

    /** Tickets that were asked for. */
    @MetricFamily("kerberos_ticket_acquisition_total")
    @Labels("result=success")
    void ticketAcquisitionSucceeded();

    /** Tickets that were asked for. */
    @MetricFamily("kerberos_ticket_acquisition_total")
    @Labels({"result=failure", "reason=auth_failed"})
    void ticketAcquisitionFailed();

    /** Tickets that were to be renewed. */
    @MetricFamily("kerberos_ticket_refresh_total")
    void ticketRefreshed(Result result);

    /** Revocations of tickets. */
    @MetricFamily("kerberos_ticket_revocation_total")
    @Labels("result=success")
    void ticketRevoked();

    /** Tickets that were revoked, each of a bulk. */
    @MetricFamily("kerberos_tickets_revoked")
    void ticketsRevokedRecorded();

    /** Passwords that were to be changed. */
    @MetricFamily("kerberos_password_change_total")
    void passwordChanged(Result result);
}
