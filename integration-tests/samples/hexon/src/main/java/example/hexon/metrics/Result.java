package example.hexon.metrics;

public enum Result {
    SUCCESS,
    FAILURE
}
