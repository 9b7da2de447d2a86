package example.injection.spring;

import org.springframework.stereotype.Component;

/** A store that records when it was busy. */
@Component
public final class Store {

    private final StoreMetrics metrics;

    Store(StoreMetrics metrics) {
        this.metrics = metrics;
    }

    /** Simulates a write during another write. */
    public void writeWhileBusy() {
        metrics.busy();
    }
}
