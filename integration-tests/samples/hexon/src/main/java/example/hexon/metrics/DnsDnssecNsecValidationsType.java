package example.hexon.metrics;

public enum DnsDnssecNsecValidationsType {
    NSEC,
    NSEC3
}
