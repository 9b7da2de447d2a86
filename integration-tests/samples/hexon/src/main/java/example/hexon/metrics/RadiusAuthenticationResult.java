package example.hexon.metrics;

public enum RadiusAuthenticationResult {
    ACCEPT,
    REJECT
}
