package example.hexon.metrics;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Authentication, RADIUS Authentication (RADSEC + UDP). */
public interface RadiusAuthenticationMetrics {

    /** TCP connections that RADSEC accepted. */
    @MetricFamily("radius_connections_total")
    void connected(String nas);

    /** Packets that came in. */
    @MetricFamily("radius_packets_total")
    void packetRecorded(Transport transport, String nas);

    /**
     * Logins, by the verdict; those that a rule of place or time rejects, by the rule. Two lines of the reference: one
     * with result, method and nas, and one for rejections, with result, reason and nas.
     */
    @MetricFamily("radius_auth_total")
    @Labels({"result=reject", "reason", "nas"})
    void authRejected(RadiusAuthReason reason, String nas);

    /**
     * Logins, by the verdict; those that a rule of place or time rejects, by the rule. Two lines of the reference: one
     * with result, method and nas, and one for rejections, with result, reason and nas.
     */
    @MetricFamily("radius_auth_total")
    void authenticated(RadiusAuthenticationResult result, Method method, String nas);

    /** How long a login takes, from end to end, with what it may do. */
    @MetricFamily("radius_auth_duration")
    void authTook(RadiusAuthenticationResult result, Duration took);

    /** How often a mapping applied. */
    @MetricFamily("radius_mapping_matches_total")
    void mappingMatched(String mapping, String nas);

    /** Errors, by why. */
    @MetricFamily("radius_errors_total")
    void failed(RadiusErrorsReason reason, String nas);
}
