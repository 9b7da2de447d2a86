package example.hexon.metrics;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Hexon gateway: Identity &amp; Directory, LDAP Provider. */
public interface LdapProviderMetrics {

    /** Operations on LDAP, by how they went. */
    @MetricFamily("ldap_operations_total")
    @Labels({"operation=bind", "status"})
    void operationBind(LdapOperationsStatus status);

    /** Operations on LDAP, by how they went. */
    @MetricFamily("ldap_operations_total")
    void operated(LdapProviderOperation operation, Status status, boolean paged);

    /** How long an operation on LDAP takes. Has the same combinations of labels as ldap_operations_total. */
    @MetricFamily("ldap_operation_duration")
    @Labels({"operation=bind", "status"})
    void operationTookBind(LdapOperationsStatus status, Duration took);

    /** How long an operation on LDAP takes. Has the same combinations of labels as ldap_operations_total. */
    @MetricFamily("ldap_operation_duration")
    void operationTook(LdapProviderOperation operation, Status status, boolean paged, Duration took);

    /** Binds of users that worked. */
    @MetricFamily("ldap_bind_success")
    void bindSucceeded();

    /** Binds of users that failed, by why. */
    @MetricFamily("ldap_bind_failures")
    void bindFailed(LdapBindFailuresReason reason);

    /** Errors of the pool, by why. */
    @MetricFamily("ldap_pool_errors")
    void poolFailed(LdapPoolErrorsReason reason);

    /** Connections that were made anew, by when that was noticed. */
    @MetricFamily("ldap_pool_reconnects")
    void poolReconnected(LdapPoolReconnectsReason reason);

    /** How long it takes to get a connection. */
    @MetricFamily("ldap_pool_acquire_duration")
    void poolAcquireTook(boolean reconnected, Duration took);

    /** Connections that are free. */
    @MetricFamily("ldap_pool_available")
    void poolAvailable(long value);

    /** Connections that the pool can have. */
    @MetricFamily("ldap_pool_capacity")
    void poolCapacity(LongSupplier value);

    /** How much of the pool is in use, in percent. */
    @MetricFamily("ldap_pool_utilization_pct")
    void poolUtilization(double percent);

    /** How much a search found. */
    @MetricFamily("ldap_search_results")
    void searchResults(LdapProviderType type, long value);

    /** Pages that a search needed. */
    @MetricFamily("ldap_paged_search_pages")
    void pagedSearchPages(LdapProviderType type, long value);
}
