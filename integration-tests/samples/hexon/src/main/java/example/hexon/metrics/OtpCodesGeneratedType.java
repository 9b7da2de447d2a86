package example.hexon.metrics;

public enum OtpCodesGeneratedType {
    NUMERIC,
    BASE20
}
