package example.opsproxy;

/** A sum and a count that are updated together, so that a scrape reads the average of one moment. */
final class AverageLatency {

    private static final double NANOS_PER_SECOND = 1e9;

    private long nanos;
    private long requests;

    synchronized void add(long tookNanos) {
        nanos += tookNanos;
        requests++;
    }

    /** {@return the average; NaN as long as there is no value} */
    synchronized double seconds() {
        return (double) nanos / requests / NANOS_PER_SECOND;
    }
}
