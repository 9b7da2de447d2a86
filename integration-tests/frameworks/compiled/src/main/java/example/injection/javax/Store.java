package example.injection.javax;

import javax.inject.Inject;

/** A store that tells when it was busy. */
public final class Store {

    private final StoreMetrics metrics;

    @Inject
    Store(StoreMetrics metrics) {
        this.metrics = metrics;
    }

    /** Writes while another does. */
    public void writeWhileBusy() {
        metrics.busy();
    }
}
