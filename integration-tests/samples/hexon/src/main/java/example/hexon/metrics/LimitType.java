package example.hexon.metrics;

public enum LimitType {
    RETRY_AFTER,
    MIN_ORDER_INTERVAL,
    ORDERS_PER_ACCOUNT,
    CERTS_PER_DOMAIN,
    AUTH_FAILURES_PER_DOMAIN,
    CERTS_PER_EXACT_SET,
    ALL
}
