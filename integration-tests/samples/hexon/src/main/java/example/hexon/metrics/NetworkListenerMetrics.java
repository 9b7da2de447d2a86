package example.hexon.metrics;

import dev.metricwright.MetricFamily;

/** Hexon gateway: Connectivity, Network Listener. */
public interface NetworkListenerMetrics {

    /** How often a listener was started. */
    @MetricFamily("listener_starts")
    void listenerStarted(String type, String name);

    /** How often a listener was stopped. */
    @MetricFamily("listener_stops")
    void listenerStopped(String type, String name);

    /** How often a listener was stopped and started again. */
    @MetricFamily("listener_restarts")
    void listenerRestarted(String type, String name);

    /** Errors of a listener. */
    @MetricFamily("listener_errors")
    void listenerFailed(String type, String name);

    /** Requests that a rate limit stopped. */
    @MetricFamily("listener_rate_limit_hits")
    void listenerRateLimitHit(String reason);

    /** How often the circuit breaker opened. */
    @MetricFamily("listener_ratelimit_circuit_breaker_trips_total")
    void listenerRatelimitCircuitBreakerTripped();

    /** Requests that were too large. */
    @MetricFamily("listener_size_limit_hits")
    void listenerSizeLimitHit(String host, String path);

    /** TLS connections that were set up. */
    @MetricFamily("listener_connections_accepted")
    void listenerConnectionAccepted(String protocol);

    /** Connections that were dropped for not speaking TLS. */
    @MetricFamily("listener_security_non_tls_dropped")
    void listenerSecurityNonTlsDropped(String reason);

    /** Connections with a TLS version that there is not. */
    @MetricFamily("listener_security_malformed_tls")
    void listenerSecurityMalformedTls(String reason);

    /** TLS records that are larger than the RFC admits. */
    @MetricFamily("listener_security_oversized_record")
    void listenerSecurityOversizedRecord(String reason);

    /** TLS hellos that are too large. */
    @MetricFamily("listener_security_oversized_clienthello")
    void listenerSecurityOversizedClienthello(String reason);

    /** TLS hellos that are too small to be genuine. */
    @MetricFamily("listener_security_small_clienthello")
    void listenerSecuritySmallClienthelloRecorded(String reason);

    /** TLS hellos that could not be understood. */
    @MetricFamily("listener_security_malformed_clienthello")
    void listenerSecurityMalformedClienthello(String reason);

    /** TLS handshakes that named no server. */
    @MetricFamily("listener_security_no_sni")
    void listenerSecurityNoSniRecorded(String reason);

    /** QUIC packets that arrived. */
    @MetricFamily("listener_quic_affinity_packets_received")
    void listenerQuicAffinityPacketReceived();

    /** QUIC packets that were thrown away. */
    @MetricFamily("listener_quic_affinity_packets_dropped")
    void listenerQuicAffinityPacketDropped(String reason);

    /** QUIC packets that could not be decrypted. */
    @MetricFamily("listener_quic_affinity_decryption_failures")
    void listenerQuicAffinityDecryptionFailed();

    /** QUIC packets that this node handled itself. */
    @MetricFamily("listener_quic_affinity_packets_local")
    void listenerQuicAffinityPacketsLocalRecorded();

    /** QUIC packets that were passed to another node. */
    @MetricFamily("listener_quic_affinity_packets_forwarded")
    void listenerQuicAffinityPacketForwarded(String targetNode);

    /** QUIC packets that could not be passed to another node. */
    @MetricFamily("listener_quic_affinity_forward_failures")
    void listenerQuicAffinityForwardFailed(String targetNode);

    /** Packets of QUIC answers that were thrown away. */
    @MetricFamily("listener_quic_affinity_response_dropped")
    void listenerQuicAffinityResponseDropped(String reason);

    /** Connection ids whose node is known now. */
    @MetricFamily("listener_quic_affinity_cid_mappings")
    void listenerQuicAffinityCidMappings(long value);

    /** QUIC connections that moved to another address. */
    @MetricFamily("listener_quic_connection_migrations")
    void listenerQuicConnectionMigrated();

    /** Failed attempts to connect to the node that packets should go to. */
    @MetricFamily("listener_quic_forward_connect_errors")
    void listenerQuicForwardConnectFailed(String targetNode);

    /** Failed writes to the node that packets should go to. */
    @MetricFamily("listener_quic_forward_write_errors")
    void listenerQuicForwardWriteFailed(String targetNode);

    /** Bytes that were passed to another node. */
    @MetricFamily("listener_quic_forward_bytes")
    void listenerQuicForwardBytes(String targetNode, long bytes);

    /** HXEP headers over TCP that were read, from peers that are trusted. */
    @MetricFamily("hxep_parsed_trusted")
    void hxepParsedTrusted();

    /** HXEP headers over TCP that were removed, from peers that are not trusted. */
    @MetricFamily("hxep_stripped_untrusted")
    void hxepStrippedUntrusted();

    /** HXEP headers over TCP that could not be understood. */
    @MetricFamily("hxep_parse_failed")
    void hxepParseFailed();

    /** HXEP headers over TCP that broke off. */
    @MetricFamily("hxep_partial_header")
    void hxepPartialHeaderRecorded();

    /** HXEP headers over UDP that were read, from peers that are trusted. */
    @MetricFamily("hxep_udp_parsed_trusted")
    void hxepUdpParsedTrusted();

    /** HXEP headers over UDP that were removed, from peers that are not trusted. */
    @MetricFamily("hxep_udp_stripped_untrusted")
    void hxepUdpStrippedUntrusted();

    /** HXEP headers over UDP that could not be understood. */
    @MetricFamily("hxep_udp_parse_failed")
    void hxepUdpParseFailed();
}
