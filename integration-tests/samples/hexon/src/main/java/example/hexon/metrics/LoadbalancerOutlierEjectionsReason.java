package example.hexon.metrics;

public enum LoadbalancerOutlierEjectionsReason {
    CONSECUTIVE_5XX,
    CONSECUTIVE_GATEWAY,
    CONSECUTIVE_LOCAL,
    SUCCESS_RATE,
    FAILURE_PERCENTAGE
}
