package example.hexon.metrics;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;

/** Hexon gateway: Protection, End-to-Origin Encryption. */
public interface EndToOriginEncryptionMetrics {

    /** Channels that were set up. */
    @MetricFamily("e2oe_channels_total")
    void channelRecorded(E2oeChannelsType type);

    /** Channels, by the tier that was agreed on. */
    @MetricFamily("e2oe_channel_tier_total")
    void channelTierRecorded(Tier tier, OriginMatch originMatch);

    /**
     * Requests that came through the encryption. Each request that takes the way through headers (fetch, XHR) counts.
     */
    @MetricFamily("e2oe_requests_encrypted_total")
    void requestEncrypted();

    /** Request bodies that could not be decrypted. */
    @MetricFamily("e2oe_decryption_failures_total")
    void decryptionFailed();

    /** Frames on WebSockets that the encryption handled. */
    @MetricFamily("e2oe_websocket_frames_total")
    void websocketFrameRecorded(E2oeWebsocketFramesDirection direction);

    /** WebSocket frames for which encryption or decryption failed. */
    @MetricFamily("e2oe_websocket_failures_total")
    void websocketFailed(E2oeWebsocketFailuresDirection direction);

    /** Answers of the endpoint that serves the relay. */
    @MetricFamily("e2oe_tier1_relay_total")
    @Labels("outcome=served")
    void tier1Relayed();

    /** Answers of the endpoint that takes wrapped keys. */
    @MetricFamily("e2oe_tier1_provision_total")
    @Labels("outcome=full")
    void tier1ProvisionRecorded();

    /** Requests to the relay endpoint that a rate limit stopped. */
    @MetricFamily("e2oe_tier1_wrap_relay_total")
    @Labels({"outcome=rate_limited", "layer"})
    void tier1WrapRelayed(Layer layer);

    /** Requests to the upload endpoint that a rate limit stopped. */
    @MetricFamily("e2oe_tier1_wrap_upload_total")
    @Labels({"outcome=rate_limited", "layer"})
    void tier1WrapUploaded(Layer layer);

    /** Requests to the state endpoint that a rate limit stopped. */
    @MetricFamily("e2oe_tier1_wrap_state_total")
    @Labels({"outcome=rate_limited", "layer"})
    void tier1WrapStateRecorded(Layer layer);
}
