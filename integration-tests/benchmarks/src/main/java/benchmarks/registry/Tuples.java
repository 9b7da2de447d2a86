package benchmarks.registry;

/**
 * The labels of any number of series. Series share values, and each value is one instance, as if a program read them
 * from its configuration: the memory of values is not that of a library.
 */
public final class Tuples {

    private static final int VALUES = 100;

    private final String[] clients = new String[VALUES];
    private final String[] rules = new String[VALUES];
    private final String[] owners = new String[VALUES];

    /** Creates the values. */
    public Tuples() {
        for (int i = 0; i < VALUES; i++) {
            clients[i] = "edge-frankfurt-" + i;
            rules[i] = "allow-payments-" + i;
            owners[i] = "department-" + i;
        }
    }

    /** Adds 1 to the counter series {@code i}, of a million. */
    public void count(Registry registry, int i) {
        registry.count(clients[i % VALUES], rules[i / VALUES % VALUES], owners[i / (VALUES * VALUES)]);
    }

    /** Observes a time in the histogram series {@code i}, of a million; all buckets are used. */
    public void observe(Registry registry, int i) {
        observe(registry, i, i);
    }

    /**
     * Observes a time in the histogram series {@code i}, of a million, with another time at each {@code turn}; all
     * buckets are used.
     */
    public void observe(Registry registry, int i, int turn) {
        registry.observe(
                clients[i % VALUES],
                rules[i / VALUES % VALUES],
                owners[i / (VALUES * VALUES)],
                1_000_000L << (turn % 14));
    }
}
