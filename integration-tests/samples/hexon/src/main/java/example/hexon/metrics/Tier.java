package example.hexon.metrics;

public enum Tier {
    BASELINE,
    WEBAUTHN
}
