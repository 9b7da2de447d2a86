package example.hexon.metrics;

import dev.metricwright.Gauge;
import dev.metricwright.MetricFamily;

/** Hexon gateway: Authentication, WebAuthn Passkeys. */
public interface WebAuthnPasskeysMetrics {

    /** Passkeys that were ever given out. */
    @MetricFamily("webauthn_passkeys_issued")
    void passkeysIssued(long value);

    /** Passkeys that can be used now. */
    @MetricFamily("webauthn_passkeys_active")
    Gauge passkeysActive();

    /** Passkeys that were revoked. */
    @MetricFamily("webauthn_passkeys_revoked")
    void passkeysRevoked(long value);

    /** Passkeys that are too old. */
    @MetricFamily("webauthn_passkeys_expired")
    void passkeysExpired(long value);

    /** Logins with a passkey that were tried. */
    @MetricFamily("webauthn_auth_attempts")
    void authAttempted();

    /** Logins with a passkey that worked. */
    @MetricFamily("webauthn_auth_success")
    void authSucceeded();

    /** Logins with a passkey that failed. */
    @MetricFamily("webauthn_auth_failed")
    void authFailed();

    /** Searches for passkeys that will soon be too old. */
    @MetricFamily("webauthn_expiration_check_total")
    void expirationChecked(Result result);

    /** Passkeys that the last search looked at. */
    @MetricFamily("webauthn_expiration_passkeys_checked")
    void expirationPasskeysChecked(long value);

    /** Mails that the last search sent. */
    @MetricFamily("webauthn_expiration_emails_sent")
    void expirationEmailsSent(long value);

    /** Reminders that were to be sent. */
    @MetricFamily("webauthn_expiration_reminder_total")
    void expirationReminderRecorded(Result result);
}
