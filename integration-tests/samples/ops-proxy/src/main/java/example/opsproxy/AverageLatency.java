package example.opsproxy;

/** A sum and a count that belong together, so that what a scrape reads is the average of one moment. */
final class AverageLatency {

    private static final double NANOS_PER_SECOND = 1e9;

    private long nanos;
    private long requests;

    synchronized void add(long tookNanos) {
        nanos += tookNanos;
        requests++;
    }

    /** {@return the average; not a number as long as there was nothing to take it of} */
    synchronized double seconds() {
        return (double) nanos / requests / NANOS_PER_SECOND;
    }
}
