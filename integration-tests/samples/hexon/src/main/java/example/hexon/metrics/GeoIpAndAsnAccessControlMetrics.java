package example.hexon.metrics;

import dev.metricwright.MetricFamily;

/** Hexon gateway: Protection, Geo/IP and ASN Access Control. */
public interface GeoIpAndAsnAccessControlMetrics {

    /**
     * Requests, by what became of them. The names suggest that bypass_cidr and passed go with allowed and the others
     * with blocked; the reference does not say so, so every pair is legal.
     */
    @MetricFamily("geoaccess_requests_total")
    void requested(AllowedBlockedStatus status, GeoaccessRequestsReason reason);

    /**
     * Requests that were stopped because of their country. Counted beside geoaccess_requests_total, but not for
     * country_not_allowed: what is blocked there is on no list, and a label for it could take any value.
     */
    @MetricFamily("geoaccess_blocked_by_country")
    void blockedByCountryRecorded(String country);

    /**
     * Requests that were stopped because of their autonomous system. Counted beside geoaccess_requests_total, but not
     * for asn_not_allowed: what is blocked there is on no list, and a label for it could take any value.
     */
    @MetricFamily("geoaccess_blocked_by_asn")
    void blockedByAsnRecorded(String asn);

    /** Requests whose country was taken from a header of the CDN. */
    @MetricFamily("geoaccess_cdn_country_used")
    void cdnCountryUsed(String country);

    /** Lookups in the cache. */
    @MetricFamily("geoaccess_cache")
    void cacheRecorded(HitMissResult result, GeoaccessCacheType type);
}
