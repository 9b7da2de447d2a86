package example.injection.plain;

/** A store that tells when it was busy. */
public final class Store {

    private final StoreMetrics metrics;

    public Store(StoreMetrics metrics) {
        this.metrics = metrics;
    }

    /** Writes while another does. */
    public void writeWhileBusy() {
        metrics.busy();
    }
}
