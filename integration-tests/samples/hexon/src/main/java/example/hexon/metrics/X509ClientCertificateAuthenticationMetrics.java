package example.hexon.metrics;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.util.function.LongSupplier;

/** Hexon gateway: Authentication, X.509 Client Certificate Authentication. */
public interface X509ClientCertificateAuthenticationMetrics {

    /** Client certificates that were checked. */
    @MetricFamily("x509_validation_total")
    @Labels("result=success")
    void validationSucceeded();

    /** Client certificates that were checked. */
    @MetricFamily("x509_validation_total")
    @Labels({"result=failure", "reason"})
    void validationFailed(X509ValidationReason reason);

    /** Certificates that were asked for. */
    @MetricFamily("x509_enrollment_total")
    @Labels("result=success")
    void enrollmentSucceeded();

    /** Certificates that were asked for. */
    @MetricFamily("x509_enrollment_total")
    @Labels({"result=failure", "reason=invalid_username"})
    void enrollmentFailed();

    /** Certificates that were revoked. */
    @MetricFamily("x509_revocation_total")
    @Labels({"result=success", "reason"})
    void revoked(String reason);

    /** Revocation lists that were to be fetched. */
    @MetricFamily("x509_crl_refresh_total")
    void crlRefreshed(Result result);

    /** Certificates that the revocation list names. */
    @MetricFamily("x509_crl_revoked_count")
    void crlRevokedCount(long value);

    /** Size of the revocation list as fetched. */
    @MetricFamily("x509_crl_size_bytes")
    void crlSize(LongSupplier bytes);

    /** Questions to OCSP. */
    @MetricFamily("x509_ocsp_query_total")
    @Labels({"result=success", "cached"})
    void ocspQuerySucceeded(boolean cached);

    /** Questions to OCSP. */
    @MetricFamily("x509_ocsp_query_total")
    @Labels({"result=failure", "cached=false"})
    void ocspQueryFailed();

    /** Searches for certificates to renew. */
    @MetricFamily("x509_auto_renewal_check_total")
    void autoRenewalChecked(String result);

    /** Certificates that were to be renewed. */
    @MetricFamily("x509_auto_renewal_total")
    void autoRenewed(Result result);

    /** Certificates that were not renewed, by why. */
    @MetricFamily("x509_auto_renewal_skipped_total")
    void autoRenewalSkipped(X509AutoRenewalSkippedReason reason);

    /** Certificates that the last run looked at. */
    @MetricFamily("x509_auto_renewal_certs_checked")
    void autoRenewalCertsChecked(long value);

    /** Certificates that the last run renewed. */
    @MetricFamily("x509_auto_renewal_certs_renewed")
    void autoRenewalCertsRenewed(long value);

    /** Certificates that the last run passed over because their owner opted out. */
    @MetricFamily("x509_auto_renewal_certs_skipped")
    void autoRenewalCertsSkipped(long value);

    /** Errors of the last run. */
    @MetricFamily("x509_auto_renewal_errors")
    void autoRenewalErrors(long value);
}
