package example.hexon.metrics;

public enum AcmeclientRatelimitStateErrorsOperation {
    SET,
    GET
}
