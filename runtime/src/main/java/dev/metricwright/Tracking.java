package dev.metricwright;

/** An activity in progress that a {@link Gauge} counts. */
public interface Tracking extends AutoCloseable {

    /**
     * Subtracts the 1 that {@link Gauge#track()} added, from the same series. Has no effect if that series was removed
     * meanwhile, or when called again.
     */
    @Override
    void close();
}
