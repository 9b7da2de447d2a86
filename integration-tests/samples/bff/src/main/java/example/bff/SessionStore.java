package example.bff;

import dev.metricwright.Timing;
import example.bff.DependencyMetrics.RedisOperation;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The store of sessions: here a map, in place of Redis. While the store cannot be reached it returns no session, so
 * nobody is admitted.
 */
public final class SessionStore {

    private final DependencyMetrics metrics;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private volatile boolean reachable = true;

    SessionStore(DependencyMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * A session.
     *
     * @param user its user
     * @param browser the browser that it is bound to
     */
    record Session(String user, Browser browser) {}

    /**
     * Simulates that the connection is lost or restored.
     *
     * @param reachable whether the store can be reached
     */
    public void reachable(boolean reachable) {
        this.reachable = reachable;
    }

    Optional<Session> get(String id) {
        return ask(RedisOperation.GET, () -> Optional.ofNullable(sessions.get(id)), Optional.empty());
    }

    /** {@return whether the session was stored} */
    boolean set(String id, Session session) {
        return ask(
                RedisOperation.SET,
                () -> {
                    sessions.put(id, session);
                    return true;
                },
                false);
    }

    /** {@return whether the session existed} */
    boolean delete(String id) {
        return ask(RedisOperation.DEL, () -> sessions.remove(id) != null, false);
    }

    /** {@return the number of sessions}, without asking Redis, because a scrape should not wait for it. */
    int size() {
        return sessions.size();
    }

    @SuppressWarnings("try") // The timing ends with the block; nothing in the block needs the variable.
    private <T> T ask(RedisOperation operation, Supplier<T> question, T unreachable) {
        try (Timing timing = metrics.redisAsked(operation)) {
            if (!reachable) {
                metrics.redisAnswered(operation, CallStatus.ERROR);
                return unreachable;
            }
            T answer = question.get();
            metrics.redisAnswered(operation, CallStatus.SUCCESS);
            return answer;
        }
    }
}
