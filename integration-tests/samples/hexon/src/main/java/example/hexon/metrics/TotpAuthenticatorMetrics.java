package example.hexon.metrics;

import dev.metricwright.MetricFamily;

/** Hexon gateway: Authentication, TOTP Authenticator. */
public interface TotpAuthenticatorMetrics {

    /** Enrolments that began: the secret and its QR code were made. */
    @MetricFamily("totp_enrollments_initiated")
    void enrollmentInitiated();

    /** Enrolments that are done: a first code held, and the secret is kept. */
    @MetricFamily("totp_enrollments_confirmed")
    void enrollmentConfirmed();

    /** Enrolments that were removed. */
    @MetricFamily("totp_enrollments_deleted")
    void enrollmentDeleted();

    /** Codes that were checked. */
    @MetricFamily("totp_validations_total")
    void validated(TotpValidationsResult result);

    /** Recovery codes that were checked. */
    @MetricFamily("totp_recovery_validations_total")
    void recoveryValidated(TotpRecoveryValidationsResult result);
}
