package example.hexon.metrics;

public enum LoadbalancerSelectFailuresReason {
    /** There is no such pool. */
    POOL_NOT_FOUND,

    /** None of the pool's backends is healthy. */
    NO_HEALTHY_BACKENDS,

    /** The algorithm named none. */
    ALGORITHM_RETURNED_NIL
}
