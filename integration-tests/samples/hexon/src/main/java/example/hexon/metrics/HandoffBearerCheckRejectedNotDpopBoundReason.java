package example.hexon.metrics;

public enum HandoffBearerCheckRejectedNotDpopBoundReason {
    EMPTY_TOKEN,
    VALIDATOR_ERROR,
    INVALID_TOKEN
}
