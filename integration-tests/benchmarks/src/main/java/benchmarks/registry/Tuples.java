package benchmarks.registry;

/**
 * The labels of as many series as one likes. Values stand in many series and are one instance each, as where a program reads
 * them from its configuration: what they take is not what a library takes.
 */
public final class Tuples {

    private static final int VALUES = 100;

    private final String[] clients = new String[VALUES];
    private final String[] rules = new String[VALUES];
    private final String[] owners = new String[VALUES];

    /** Makes the values. */
    public Tuples() {
        for (int i = 0; i < VALUES; i++) {
            clients[i] = "edge-frankfurt-" + i;
            rules[i] = "allow-payments-" + i;
            owners[i] = "department-" + i;
        }
    }

    /** Counts one in series number {@code i}, of a million. */
    public void count(Registry registry, int i) {
        registry.count(clients[i % VALUES], rules[i / VALUES % VALUES], owners[i / (VALUES * VALUES)]);
    }

    /** Observes a time in series number {@code i}, of a million; all buckets get some. */
    public void observe(Registry registry, int i) {
        observe(registry, i, i);
    }

    /** Observes a time in series number {@code i}, of a million, another one at each {@code turn}; all buckets get some. */
    public void observe(Registry registry, int i, int turn) {
        registry.observe(
                clients[i % VALUES],
                rules[i / VALUES % VALUES],
                owners[i / (VALUES * VALUES)],
                1_000_000L << (turn % 14));
    }
}
