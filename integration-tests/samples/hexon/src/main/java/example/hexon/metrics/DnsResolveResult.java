package example.hexon.metrics;

public enum DnsResolveResult {
    /** An address was found. */
    SUCCESS,

    /** There is no such name, which is a valid answer. */
    NXDOMAIN
}
