package example.hexon.metrics;

import dev.metricwright.MetricFamily;

/** Hexon gateway: Cluster &amp; Operations, Notification Service. */
public interface NotificationServiceMetrics {

    /**
     * Attempts to deliver a notification about one event. For how mails and templates fared the reference points to
     * smtp_send_total and render_email_total, and defines neither; of the module smtp there is smtp_emails_sent_total.
     */
    @MetricFamily("notify_sent_total")
    void sent(Channel channel, Result result);

    /** Attempts to deliver a digest. */
    @MetricFamily("notify_digest_sent_total")
    void digestSent(Channel channel, Result result);
}
