package example.pipelock;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content of the statistics page. Numbers that a metric family contains are read from the family, so the page and
 * the metrics cannot differ.
 *
 * @param uptime the time since the process started
 * @param requests plain HTTP requests
 * @param tunnels tunnels that ended or were not opened
 * @param webSockets WebSocket connections that ended or were not opened
 * @param topBlockedDomains hosts, by their number of blocked requests
 * @param topScanners scanners, by the number of requests that were blocked because of them
 * @param sessions the sessions
 * @param agents the traffic of each agent, by name
 */
record Stats(
        Duration uptime,
        RequestCounts requests,
        long tunnels,
        long webSockets,
        List<Ranked> topBlockedDomains,
        List<Ranked> topScanners,
        SessionCounts sessions,
        Map<String, Traffic.Agent> agents) {

    private static final int TOP = 10;

    static Stats of(Duration uptime, Readings metrics, Traffic traffic) {
        Map<String, Long> domains = new TreeMap<>();
        traffic.blockedDomains().forEach((host, count) -> domains.put(host, count.sum()));
        Map<String, Long> requests = metrics.by("result", "pipelock_requests_total");
        return new Stats(
                uptime,
                new RequestCounts(requests.getOrDefault("allowed", 0L), requests.getOrDefault("blocked", 0L)),
                metrics.sum("pipelock_tunnels_total"),
                metrics.sum("pipelock_ws_connections_total"),
                top(domains),
                top(metrics.by("scanner", "pipelock_scanner_hits_total")),
                SessionCounts.of(metrics),
                traffic.agents());
    }

    private static List<Ranked> top(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Ranked(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Ranked::count).reversed().thenComparing(Ranked::name))
                .limit(TOP)
                .toList();
    }

    /**
     * Plain HTTP requests.
     *
     * @param allowed the number of forwarded requests
     * @param blocked the number of blocked requests
     */
    record RequestCounts(long allowed, long blocked) {

        long total() {
            return allowed + blocked;
        }

        /** Returns the share of blocked requests; 0 if there were no requests. */
        double blockRate() {
            return total() == 0 ? 0 : (double) blocked / total();
        }
    }

    /**
     * An entry of a list of the most frequent names.
     *
     * @param name the name
     * @param count its frequency
     */
    record Ranked(String name, long count) {}

    /**
     * The sessions.
     *
     * @param active the number of observed sessions
     * @param anomalies the number of anomalies
     * @param escalations the number of changes to another level
     * @param topAnomalies the kinds of anomaly, by frequency
     */
    record SessionCounts(long active, long anomalies, long escalations, List<Ranked> topAnomalies) {

        private static SessionCounts of(Readings metrics) {
            Map<String, Long> anomalies = metrics.by("type", "pipelock_session_anomalies_total");
            return new SessionCounts(
                    metrics.sum("pipelock_sessions_active"),
                    anomalies.values().stream().mapToLong(Long::longValue).sum(),
                    metrics.sum("pipelock_session_escalations_total"),
                    top(anomalies));
        }
    }
}
