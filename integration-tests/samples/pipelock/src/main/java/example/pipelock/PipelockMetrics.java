package example.pipelock;

import dev.metricwright.MetricsRegistry;

/** All recorders of the application. */
record PipelockMetrics(
        ServerMetrics server,
        KillSwitchMetrics killSwitch,
        RequestMetrics requests,
        TunnelMetrics tunnels,
        TlsMetrics tls,
        WebSocketMetrics webSockets,
        SessionMetrics sessions,
        FindingMetrics findings,
        ScanApiMetrics scanApi,
        ReverseProxyMetrics reverseProxy) {

    static PipelockMetrics in(MetricsRegistry registry) {
        return new PipelockMetrics(
                new ServerMetricsRecorder(registry),
                new KillSwitchMetricsRecorder(registry),
                new RequestMetricsRecorder(registry),
                new TunnelMetricsRecorder(registry),
                new TlsMetricsRecorder(registry),
                new WebSocketMetricsRecorder(registry),
                new SessionMetricsRecorder(registry),
                new FindingMetricsRecorder(registry),
                new ScanApiMetricsRecorder(registry),
                new ReverseProxyMetricsRecorder(registry));
    }
}
