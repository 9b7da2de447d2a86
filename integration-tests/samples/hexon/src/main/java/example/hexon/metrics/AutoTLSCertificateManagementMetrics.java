package example.hexon.metrics;

import dev.metricwright.MetricFamily;

/** Hexon gateway: Certificates &amp; PKI, AutoTLS Certificate Management. */
public interface AutoTLSCertificateManagementMetrics {

    /** First certificates that were requested at the start, counted once all retries are over. */
    @MetricFamily("autotls_issuances_total")
    void issued(Result result);

    /**
     * Renewals that were tried, by the loop or by hand. By hand means the command autotls renew. The command autotls
     * status and the log tell of certificates too.
     */
    @MetricFamily("autotls_renewals_total")
    void renewed(Result result);
}
