package example.injection.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A store that records when it was busy. */
@ApplicationScoped
public class Store {

    @Inject
    StoreMetrics metrics;

    /** Simulates a write during another write. */
    public void writeWhileBusy() {
        metrics.busy();
    }
}
