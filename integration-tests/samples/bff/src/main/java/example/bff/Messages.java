package example.bff;

import example.bff.DependencyMetrics.Topic;

/** Messages that the BFF sends to Kafka. The callbacks of its producer are counted here. */
public final class Messages {

    private final DependencyMetrics metrics;

    Messages(DependencyMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Counts a message that a broker accepted.
     *
     * @param topic its topic
     */
    public void delivered(Topic topic) {
        metrics.published(topic, CallStatus.SUCCESS);
    }

    /**
     * Counts a message that no broker accepted.
     *
     * @param topic its topic
     */
    public void lost(Topic topic) {
        metrics.published(topic, CallStatus.ERROR);
    }
}
