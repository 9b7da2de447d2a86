package example.hexon.metrics;

/** Kind of record. */
public enum DnsDnssecCacheHitsType {
    DNSKEY,
    DS
}
