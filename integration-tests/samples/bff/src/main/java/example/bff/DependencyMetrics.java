package example.bff;

import dev.metricwright.Gauge;
import dev.metricwright.MetricFamily;
import dev.metricwright.Timing;
import java.time.Duration;

/** Services that the BFF depends on: Redis, the identity provider, Kafka, and the services behind it. */
public interface DependencyMetrics {

    @MetricFamily("bff_redis_operations_total")
    void redisAnswered(RedisOperation operation, CallStatus status);

    @MetricFamily(
            value = "bff_redis_latency_seconds",
            buckets = {0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 10})
    Timing redisAsked(RedisOperation operation);

    @MetricFamily("bff_idp_requests_total")
    void idpAnswered(IdpEndpoint endpoint, CallStatus status);

    @MetricFamily(
            value = "bff_idp_latency_seconds",
            buckets = {0.01, 0.05, 0.1, 0.5, 1, 5, 10})
    void idpTook(IdpEndpoint endpoint, Duration took);

    @MetricFamily("bff_kafka_messages_total")
    void published(Topic topic, CallStatus status);

    @MetricFamily("circuit_breaker_status")
    Gauge circuitState(String service);

    @MetricFamily("circuit_breaks_total")
    void circuitOpened(String service);

    /** The operations of Redis. */
    enum RedisOperation {
        GET,
        SET,
        DEL
    }

    /** The endpoints of the identity provider. */
    enum IdpEndpoint {
        TOKEN,
        JWKS
    }

    /** The topics of messages. */
    enum Topic {
        SESSION_EVENTS,
        AUDIT
    }
}
