package example.injection.avaje;

import jakarta.inject.Singleton;

/** A store that tells when it was busy. */
@Singleton
public final class Store {

    private final StoreMetrics metrics;

    Store(StoreMetrics metrics) {
        this.metrics = metrics;
    }

    /** Writes while another does. */
    public void writeWhileBusy() {
        metrics.busy();
    }
}
