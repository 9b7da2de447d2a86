package example.injection.micronaut;

import jakarta.inject.Singleton;

/** A store that records when it was busy. */
@Singleton
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
