package example.hexon.metrics;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Hexon gateway: Connectivity, DNS Resolution. */
public interface DnsResolutionMetrics {

    /** Names that were resolved, by what came of it. */
    @MetricFamily("dns_resolve_total")
    void resolved(DnsResolveResult result, boolean cached, String dnssec);

    /** Names that were resolved, by what came of it. */
    @MetricFamily("dns_resolve_total")
    @Labels({"result=failure", "cached=false", "dnssec"})
    void resolveFailed(String dnssec);

    /** Answers that there is no such name, those from the cache left out. */
    @MetricFamily("dns_nxdomain_total")
    void nxdomainRecorded();

    /** Lookups that the cache answered. */
    @MetricFamily("dns_cache_hits")
    void cacheHit();

    /** Lookups that the cache could not answer. */
    @MetricFamily("dns_cache_misses")
    void cacheMissed();

    /** Lookups that shared the result of one already under way. */
    @MetricFamily("dns_lookup_coalesced")
    void lookupCoalesced();

    /** Lookups that were really made. */
    @MetricFamily("dns_lookup_performed")
    void lookupPerformed();

    /** Writes to the cache of the cluster. */
    @MetricFamily("dns_cache_operations_total")
    @Labels({"operation=set", "result"})
    void cacheOperated(Status result);

    /** Queries that a resolver got. */
    @MetricFamily("dns_resolver_queries_total")
    void resolverQueried(String resolver, DnsResolverQueriesResult result);

    /** Queries that went to the system's own resolver instead. */
    @MetricFamily("dns_system_dns_queries_total")
    void systemDnsQueried(DnsResolverQueriesResult result);

    /** Queries, by how they travelled. */
    @MetricFamily("dns_transport_used")
    void transportUsed(DnsTransportUsedType type, String resolver);

    /** Chains of CNAMEs that were followed. */
    @MetricFamily("dns_cname_resolutions_total")
    void cnameResolved(DnsCnameResolutionsStatus status);

    /** Answers whose AD bit was checked, in the mode that trusts the resolver. */
    @MetricFamily("dns_dnssec_validations_total")
    void dnssecValidated(DnsDnssecValidationsResult result, String resolver);

    /** Answers whose RRSIG and DNSKEY were verified here. */
    @MetricFamily("dns_dnssec_full_validations")
    void dnssecFullValidated(ValidInvalidResult result, String resolver);

    /** RRSIG signatures that were verified. */
    @MetricFamily("dns_dnssec_signature_validations")
    @Labels({"result=valid", "algorithm"})
    void dnssecSignatureValidated(String algorithm);

    /** DNSKEY records that were fetched. */
    @MetricFamily("dns_dnssec_dnskey_queries")
    @Labels("result=success")
    void dnssecDnskeyQueried();

    /** Whole answers that were validated. */
    @MetricFamily("dns_dnssec_response_validations")
    @Labels("result=valid")
    void dnssecResponseValidated();

    /** Links of the chain of trust that were checked, DNSKEY against DS digest. */
    @MetricFamily("dns_dnssec_chain_validations")
    void dnssecChainValidated(ValidInvalidResult result);

    /** Checks of the root's DNSKEY against the trust anchor. */
    @MetricFamily("dns_dnssec_root_validations")
    void dnssecRootValidated(ValidInvalidResult result);

    /** Proofs that a name does not exist which were checked. */
    @MetricFamily("dns_dnssec_nsec_validations")
    void dnssecNsecValidated(ValidInvalidResult result, DnsDnssecNsecValidationsType type);

    /** DNSSEC records that the cache had. */
    @MetricFamily("dns_dnssec_cache_hits")
    void dnssecCacheHit(DnsDnssecCacheHitsType type);

    /** DNSSEC records that the cache did not have. */
    @MetricFamily("dns_dnssec_cache_misses")
    void dnssecCacheMissed(DnsDnssecCacheHitsType type);

    /** How often the whole DNSSEC cache was emptied. */
    @MetricFamily("dns_dnssec_cache_clears")
    void dnssecCacheCleared();

    /** How long a resolver took to answer. */
    @MetricFamily("dns_resolver_latency")
    void resolverTook(String resolver, Duration took);

    /** 1 while a resolver is healthy, else 0. */
    @MetricFamily("dns_resolver_healthy")
    void resolverHealthy(String resolver, boolean healthy);

    /** How long a resolver takes to answer, as a moving average (EMA). */
    @MetricFamily("dns_resolver_avg_latency_ms")
    void resolverAvgLatency(String resolver, DoubleSupplier milliseconds);

    /** How often a resolver has failed without a success in between. */
    @MetricFamily("dns_resolver_consecutive_failures")
    void resolverConsecutiveFailures(String resolver, long value);

    /** How often a resolver failed. */
    @MetricFamily("dns_resolver_failures_total")
    void resolverFailed(String resolver);

    /** 1 while the system's own resolver is used instead, else 0. */
    @MetricFamily("dns_system_fallback")
    void systemFallback(boolean fallback);

    /** How often the system's own resolver had to step in. */
    @MetricFamily("dns_fallback_activations")
    void fallbackActivated();

    /** How often the adaptive choice fell on a resolver. */
    @MetricFamily("dns_adaptive_resolver_selected")
    void adaptiveResolverSelected(String resolver, String reason);

    /** Adaptive choices, by their mode. */
    @MetricFamily("dns_adaptive_selection_total")
    void adaptiveSelected(Mode mode, String resolver);

    /**
     * Scores that resolvers got. Present in the intelligent phase. The reference does not say what range the scores
     * have.
     */
    @MetricFamily(
            value = "dns_resolver_score",
            buckets = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000})
    void resolverScoreObserved(String resolver, double value);
}
