package example.hexon;

import static example.hexon.metrics.SessionsValidationsFailedReason.INVALID_TYPE;
import static example.hexon.metrics.SessionsValidationsFailedReason.NOT_FOUND;

import example.hexon.metrics.DistributedSessionsMetrics;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The sessions of users who have signed in. */
public final class Sessions {

    private final DistributedSessionsMetrics metrics;
    private final Map<String, String> types = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();

    Sessions(DistributedSessionsMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Starts a session.
     *
     * @param type its type, such as {@code browser}
     * @return its id
     */
    public String begin(String type) {
        String id = add(type);
        metrics.sessionCreated(type);
        return id;
    }

    /**
     * Gives a session a new id, for example after a further authentication.
     *
     * @param id its id
     * @return the new id; empty if the session does not exist
     */
    public Optional<String> regenerate(String id) {
        return Optional.ofNullable(types.remove(id)).map(type -> {
            metrics.sessionRegenerated(type);
            return add(type);
        });
    }

    private String add(String type) {
        String id = "session-" + lastId.incrementAndGet();
        types.put(id, type);
        return id;
    }

    /**
     * Checks the session of a request; a valid session counts as active.
     *
     * @param id its id
     * @param type the type that the request requires
     * @return whether it is valid
     */
    public boolean isValid(String id, String type) {
        String actual = types.get(id);
        if (actual == null) {
            metrics.validationFailed(NOT_FOUND);
            return false;
        }
        if (!actual.equals(type)) {
            metrics.validationFailed(INVALID_TYPE);
            return false;
        }
        metrics.validationSucceeded(type);
        metrics.activityPersisted(type);
        return true;
    }

    /**
     * Ends a session.
     *
     * @param id its id
     */
    public void revoke(String id) {
        if (types.remove(id) != null) {
            metrics.sessionRevoked();
        }
    }

    /**
     * Ends all sessions of a type.
     *
     * @param type the type
     */
    public void revokeAll(String type) {
        long revoked =
                types.keySet().stream().filter(id -> types.remove(id, type)).count();
        metrics.sessionsBulkRevoked(type, revoked);
    }
}
