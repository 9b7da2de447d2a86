package example.hexon.metrics;

/** Rule that rejected it. */
public enum RadiusAuthReason {
    GEO,
    TIME
}
