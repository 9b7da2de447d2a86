package example.hexon.metrics;

public enum K8sCrdOperationsResult {
    CREATED,
    UPDATED,
    FAILURE
}
