package example.bff;

import example.bff.DependencyMetrics.Topic;

/** What the BFF tells others, over Kafka: what its producer calls back with is counted here. */
public final class Messages {

    private final DependencyMetrics metrics;

    Messages(DependencyMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * A broker has a message.
     *
     * @param topic where it went
     */
    public void delivered(Topic topic) {
        metrics.published(topic, CallStatus.SUCCESS);
    }

    /**
     * No broker took a message.
     *
     * @param topic where it should have gone
     */
    public void lost(Topic topic) {
        metrics.published(topic, CallStatus.ERROR);
    }
}
