package example.hexon.metrics;

public enum DnsCnameResolutionsStatus {
    SUCCESS,
    DEPTH_EXCEEDED
}
