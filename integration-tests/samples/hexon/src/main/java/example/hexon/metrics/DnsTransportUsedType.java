package example.hexon.metrics;

public enum DnsTransportUsedType {
    /** Plain UDP. */
    UDP,

    /** DNS over TLS. */
    DOT
}
