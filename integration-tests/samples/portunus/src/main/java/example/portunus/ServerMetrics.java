package example.portunus;

import dev.metricwright.Gauge;
import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.util.function.DoubleSupplier;

/** Metrics of the server as a whole. */
public interface ServerMetrics {

    @MetricFamily("portunus_clients_connected")
    Gauge clientsConnected();

    @MetricFamily("portunus_auth_failures_total")
    void authFailed(AuthFailure reason);

    @MetricFamily("portunus_operator_requests_total")
    @Labels({"outcome=allow", "reason=ok"})
    void operatorAllowed();

    @MetricFamily("portunus_operator_requests_total")
    @Labels({"outcome=deny", "reason"})
    void operatorDenied(RbacError reason);

    @MetricFamily("portunus_audit_buffer_drops_total")
    void auditEntryDropped();

    @MetricFamily("portunus_audit_durable_writer_lag_seconds")
    void auditWriterLag(DoubleSupplier seconds);

    @MetricFamily("portunus_store_busy_total")
    void storeBusy();

    /** The reasons why a client could not authenticate. */
    enum AuthFailure {
        BAD_TOKEN,
        EXPIRED_TOKEN,
        UNKNOWN_CLIENT
    }

    /** The reasons why an operator was denied an action. */
    enum RbacError {
        NOT_AUTHENTICATED,
        MISSING_ROLE,
        FOREIGN_OWNER
    }
}
