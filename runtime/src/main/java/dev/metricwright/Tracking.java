package dev.metricwright;

/** Something under way that a {@link Gauge} counts. */
public interface Tracking extends AutoCloseable {

    /**
     * Subtracts what {@link Gauge#track()} added, from the very series that it was added to; has no effect if that was
     * removed meanwhile, nor when called again.
     */
    @Override
    void close();
}
