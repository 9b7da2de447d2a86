package example.injection.boot;

import org.springframework.stereotype.Component;

/** A store that tells when it was busy. */
@Component
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
