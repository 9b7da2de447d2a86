package example.injection.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A store that tells when it was busy. */
@ApplicationScoped
public class Store {

    @Inject
    StoreMetrics metrics;

    /** Writes while another does. */
    public void writeWhileBusy() {
        metrics.busy();
    }
}
