package example.injection.dagger;

import javax.inject.Inject;

/** A store that records when it was busy. */
public final class Store {

    private final StoreMetrics metrics;

    @Inject
    Store(StoreMetrics metrics) {
        this.metrics = metrics;
    }

    /** Simulates a write during another write. */
    public void writeWhileBusy() {
        metrics.busy();
    }
}
