package example.hexon.metrics;

public enum DnsResolverQueriesResult {
    SUCCESS,
    NXDOMAIN,
    FAILURE
}
