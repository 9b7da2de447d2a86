package dev.metricwright.cli;

/** Counts what classes of a {@link CountingLoader} do. The commands run in one thread. */
public final class Steps {

    private static long count;

    private Steps() {}

    /** Called at the beginning of each method and before each jump of a counted class. */
    public static void step() {
        count++;
    }

    static long count() {
        return count;
    }
}
