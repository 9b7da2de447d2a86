package example.hexon.metrics;

/** Whose limit it was. */
public enum Layer {
    SESSION,
    IP
}
