package example.hexon.metrics;

import dev.metricwright.Gauge;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: SSH &amp; SQL Bastion, SSH Bastion Gateway. */
public interface SshBastionGatewayMetrics {

    /** Connections that reached the bastion. */
    @MetricFamily("bastion_connections_total")
    void connected();

    /** Connections that are open now. */
    @MetricFamily("bastion_connections_active")
    Gauge connectionsActive();

    /** Connections that were turned away. */
    @MetricFamily("bastion_connections_rejected")
    void connectionRejected(String reason);

    /** How often a limit on connections took effect. */
    @MetricFamily("bastion_connection_limit_hits_total")
    void connectionLimitHit(String limitType);

    /** How long connections lasted. */
    @MetricFamily("bastion_connection_duration")
    void connectionTook(Duration took);

    /** Logins that were tried. */
    @MetricFamily("bastion_auth_attempts_total")
    void authAttempted(String clientIp);

    /** Logins that succeeded. */
    @MetricFamily("bastion_auth_success_total")
    void authSucceeded(String username, String clientIp);

    /** Logins that failed. */
    @MetricFamily("bastion_auth_failures_total")
    void authFailed(String clientIp, String reason);

    /** How often a client was banned. */
    @MetricFamily("bastion_auth_bans_total")
    void authBanned(String clientIp, String reason);

    /** How long logins took. */
    @MetricFamily("bastion_auth_duration")
    void authTook(String status, Duration took);

    /** Sessions that were opened. */
    @MetricFamily("bastion_sessions_total")
    void sessionRecorded(String username, String clientIp);

    /** Sessions that are open now. */
    @MetricFamily("bastion_sessions_active")
    Gauge sessionsActive();

    /** How long sessions lasted. */
    @MetricFamily("bastion_session_duration")
    void sessionTook(String username, Duration took);

    /** Sessions that were refused. */
    @MetricFamily("bastion_sessions_rejected")
    void sessionRejected(String reason);

    /** How often a limit on sessions took effect. */
    @MetricFamily("bastion_session_limit_hits_total")
    void sessionLimitHit(String limitType);

    /** Commands that were run. */
    @MetricFamily("bastion_commands_total")
    void commandRecorded(String command);

    /** How long commands took. */
    @MetricFamily("bastion_command_duration")
    void commandTook(String command, Duration took);

    /** Commands that were held off because there were too many. */
    @MetricFamily("bastion_commands_rate_limited_total")
    void commandsRateLimited();

    /** How often a rate limit took effect. */
    @MetricFamily("bastion_rate_limit_hits_total")
    void rateLimitHit(String limitType);

    /** Entries that the command history holds. */
    @MetricFamily("bastion_history_entries_total")
    void historyEntries(long value);

    /** Port forwardings that are open now. */
    @MetricFamily("bastion_port_forwards_active")
    Gauge portForwardsActive();

    /** 1 while the bastion is healthy, else 0. */
    @MetricFamily("bastion_health_status")
    void healthStatus(boolean status);

    /** Buffers that were taken from the pool. */
    @MetricFamily("bastion_buffer_pool_gets")
    void bufferPoolGetRecorded();

    /** Buffers that were given back to the pool. */
    @MetricFamily("bastion_buffer_pool_puts")
    void bufferPoolPutRecorded();

    /** Sessions for file transfer that were opened. */
    @MetricFamily("bastion_sftp_sessions_total")
    void sftpSessionRecorded(String authType);

    /** Requests to forbidden internal targets that were stopped. */
    @MetricFamily("bastion_ssrf_blocks_total")
    void ssrfBlocked(String blockType);

    /** SQL queries that were run. */
    @MetricFamily("bastion_sql_queries_total")
    void sqlQueried(String site, String status);

    /** How long SQL queries took. */
    @MetricFamily("bastion_sql_query_duration")
    void sqlQueryTook(String site, String dbType, String user, Duration took);

    /** SQL queries that the access rules refused. */
    @MetricFamily("bastion_sql_acl_rejections")
    void sqlAclRejected(String site, String reason);
}
