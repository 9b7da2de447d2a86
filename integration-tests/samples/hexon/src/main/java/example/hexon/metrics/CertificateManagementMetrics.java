package example.hexon.metrics;

import dev.metricwright.MetricFamily;

/** Hexon gateway: Certificates &amp; PKI, Certificate Management. */
public interface CertificateManagementMetrics {

    /** Certificates that were put into the store, those of domains and the default one. */
    @MetricFamily("certmanager_set_total")
    void set(Source source);

    /** Certificates that were looked up for a TLS connection. */
    @MetricFamily("certmanager_get_total")
    void getRecorded(boolean hit);

    /** Certificates that ran out while in the cache. Perhaps because they could not be renewed. */
    @MetricFamily("certmanager_expired_total")
    void expired();

    /** Certificates that the cache of this node holds. */
    @MetricFamily("certmanager_certificates_total")
    void certificates(long value);
}
