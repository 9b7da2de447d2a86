package example.hexon.metrics;

public enum HitMissResult {
    HIT,
    MISS
}
