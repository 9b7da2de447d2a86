package example.opsproxy;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.util.function.LongSupplier;

/** The tunnel: a FORWARD for each request, the DATA connection that answers it, and failures. */
interface TunnelMetrics {

    @MetricFamily("ops_proxy_forward_commands_total")
    void forwarded(String clientName);

    @MetricFamily("ops_proxy_data_connections_matched_total")
    void dataMatched(String clientName);

    @MetricFamily("ops_proxy_data_connections_timeout_total")
    void dataTimedOut(String clientName);

    @MetricFamily("ops_proxy_data_connections_unexpected_total")
    void dataUnexpected();

    @MetricFamily("ops_proxy_pending_data_connections")
    void pendingData(LongSupplier proxyIds);

    @MetricFamily("ops_proxy_proxy_errors_total")
    void failed(String clientName, Failure reason);

    /** The name is not registered. It comes from outside and can be any text, so it is not a label value. */
    @MetricFamily("ops_proxy_proxy_errors_total")
    @Labels({"client_name=", "reason=no_client"})
    void noClient();

    /** Reasons why a registered name could not be reached. The catalog lets this list grow. */
    enum Failure {
        FORWARD_WRITE_ERROR,
        DATA_TIMEOUT,
        DATA_IO_ERROR
    }
}
