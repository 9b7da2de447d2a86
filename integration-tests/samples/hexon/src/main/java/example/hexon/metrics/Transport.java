package example.hexon.metrics;

public enum Transport {
    TCP,
    UDP
}
