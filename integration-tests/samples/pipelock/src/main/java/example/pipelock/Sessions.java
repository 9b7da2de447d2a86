package example.pipelock;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The sessions that are observed. Their number is limited: the session that has been idle longest is removed for a new
 * one.
 */
final class Sessions {

    private final PipelockMetrics metrics;
    private final int most;
    private final Map<String, Session> byAgent = new LinkedHashMap<>(16, 0.75f, true);

    Sessions(PipelockMetrics metrics, int most) {
        this.metrics = metrics;
        this.most = most;
        metrics.sessions().active(() -> sum(session -> 1));
        metrics.sessions().buffered(() -> sum(Session::bufferedBytes));
        metrics.sessions().atLevel(Level.WARN, () -> count(Level.WARN));
        metrics.sessions().atLevel(Level.BLOCK, () -> count(Level.BLOCK));
    }

    synchronized Session of(String agent) {
        Session session = byAgent.get(agent);
        if (session == null) {
            session = new Session(metrics.sessions(), metrics.findings());
            byAgent.put(agent, session);
            if (byAgent.size() > most) {
                expire(byAgent.keySet().iterator().next());
            }
        }
        return session;
    }

    /** Removes a session that has timed out or whose place is needed. */
    synchronized void expire(String agent) {
        if (byAgent.remove(agent) != null) {
            metrics.sessions().evicted();
        }
    }

    private long count(Level level) {
        return sum(session -> session.level() == level ? 1 : 0);
    }

    private synchronized long sum(ToLongFunction<Session> amount) {
        return byAgent.values().stream().mapToLong(amount).sum();
    }
}
