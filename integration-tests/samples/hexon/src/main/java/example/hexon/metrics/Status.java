package example.hexon.metrics;

public enum Status {
    SUCCESS,
    ERROR
}
