package example.hexon.metrics;

import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Cluster &amp; Operations, SMTP Email Delivery. */
public interface SmtpEmailDeliveryMetrics {

    /** Mails that were sent, by what became of them. */
    @MetricFamily("smtp_emails_sent_total")
    void emailSent(SmtpEmailsSentType type, Result result);

    /**
     * How long sending a mail took. Present for the core types of mail only. Mails of the other types, test and those
     * about tokens, passkeys, TOTP and certificates that come and go, are counted but not timed.
     */
    @MetricFamily("smtp_send_duration")
    void sendTook(SmtpSendDurationType type, Result result, Duration took);
}
