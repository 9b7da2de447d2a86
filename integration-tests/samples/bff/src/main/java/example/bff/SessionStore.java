package example.bff;

import dev.metricwright.Timing;
import example.bff.DependencyMetrics.RedisOperation;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Where sessions are kept: a map here, in the place of Redis. While it cannot be reached it holds nothing, so nobody gets in. */
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
     * @param user whose it is
     * @param browser what it is bound to
     */
    record Session(String user, Browser browser) {}

    /**
     * The connection is lost, or is there again.
     *
     * @param reachable whether it is there
     */
    public void reachable(boolean reachable) {
        this.reachable = reachable;
    }

    Optional<Session> get(String id) {
        return ask(RedisOperation.GET, () -> Optional.ofNullable(sessions.get(id)), Optional.empty());
    }

    /** {@return whether the session is kept} */
    boolean set(String id, Session session) {
        return ask(
                RedisOperation.SET,
                () -> {
                    sessions.put(id, session);
                    return true;
                },
                false);
    }

    /** {@return whether the session was there} */
    boolean delete(String id) {
        return ask(RedisOperation.DEL, () -> sessions.remove(id) != null, false);
    }

    /** {@return how many sessions there are}, without asking Redis: a scrape should not wait for it. */
    int size() {
        return sessions.size();
    }

    @SuppressWarnings("try") // the timing ends with the block; nothing in it needs the name
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
