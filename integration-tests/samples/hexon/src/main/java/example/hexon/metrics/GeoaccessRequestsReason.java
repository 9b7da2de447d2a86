package example.hexon.metrics;

public enum GeoaccessRequestsReason {
    BYPASS_CIDR,
    PASSED,
    ASN_DENIED,
    ASN_NOT_ALLOWED,
    COUNTRY_DENIED,
    COUNTRY_NOT_ALLOWED
}
