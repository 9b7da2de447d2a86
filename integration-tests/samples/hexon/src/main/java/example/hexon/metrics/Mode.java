package example.hexon.metrics;

public enum Mode {
    /** To learn how a resolver does. */
    EXPLORE,

    /** To use what was learnt. */
    EXPLOIT
}
